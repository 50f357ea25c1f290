/** A sentence and the pairs in it: words of each, and how they belong together. */
export interface RelationCase {
  says: string;
  pairs: [first: string, second: string, relation: 'conversion' | 'from_to' | 'part_of'][];
}

export const relationCases: Record<string, RelationCase[]> = {
  conversions: [
    {
      says: 'Trade reached 68 billion yuan (about $9.6 billion).',
      pairs: [['68 billion yuan', 'about $9.6 billion', 'conversion']],
    },
    {
      says: 'Trade reached $9.6 billion (68 billion yuan).',
      pairs: [['$9.6 billion', '68 billion yuan', 'conversion']],
    },
    {
      says: 'It cost 5 million euros, or about $5.4 million, in all.',
      pairs: [['5 million euros', 'about $5.4 million', 'conversion']],
    },
    {
      says: 'The tunnel is 8 miles (13 kilometres) long.',
      pairs: [['8 miles', '13 kilometres', 'conversion']],
    },
    { says: 'It paid $5 million and 3 million euros.', pairs: [] },
    { says: 'It paid $5 million (up 3 percent).', pairs: [] },
  ],
  'two points of one series': [
    {
      says: 'Trips rose from 8,225 in 2019 to 12,406 in 2020.',
      pairs: [['8,225', '12,406', 'from_to']],
    },
    {
      says: 'Revenue fell from $50 million to $40 million.',
      pairs: [['$50 million', '$40 million', 'from_to']],
    },
    {
      says: 'The fleet grew from just 13 trains to more than 300 trains.',
      pairs: [['just 13 trains', 'more than 300 trains', 'from_to']],
    },
    { says: 'It took 5 days from Monday and 3 weeks to Friday.', pairs: [] },
  ],
  'shares and their wholes': [
    {
      says: 'Some 80 percent of its 6,000 workers are locals.',
      pairs: [['Some 80 percent', '6,000 workers', 'part_of']],
    },
    {
      says: 'About 12 per cent of the 900 wagons were empty.',
      pairs: [['About 12 per cent', '900 wagons', 'part_of']],
    },
    { says: 'Sales rose 12 percent at 900 shops.', pairs: [] },
  ],
};
