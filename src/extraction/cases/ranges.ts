import type { QuantityCases } from './describe.ts';

export const rangeCases: QuantityCases = {
  'with to, and, or, dashes': [
    ['The trip takes 12 to 15 days.', '12–15 day, measure'],
    ['Delivery takes 5-7 days.', '5–7 day, measure'],
    ['Between 40 and 60 tents were pitched.', '40–60 tent, count'],
    ['Waits of three or four hours are common.', '3–4 hour, measure'],
    ['Between 5% and 6% of stock is lost.', '5–6 percent, share'],
    ['The fee is $62 to $68 per share.', '62–68 USD-per-share, price'],
    ['The kit costs between £30 and £45.', '30–45 GBP, money'],
    ['Some 70-80 percent of farms have wells.', 'about 70–80 percent, share'],
    ['The herd numbers 1,200–1,500 deer.', '1200–1500 deer, count'],
    ['Prices range from $300 to $900.', '300–900 USD, money'],
    ['Aim for 20 to 30 minutes.', '20–30 minute, measure'],
    ['Adults aged 18 to 24 may apply.', '18–24 year-person, measure'],
    ['The bridge will cost $1.5 to $2 billion.', '1500000000–2000000000 USD, money'],
    ['Rain of 50mm to 80mm is due.', '50–80 millimeter, measure'],
    ['He faces five to ten years in jail.', '5–10 year, measure'],
    ['Losses of 3-5 million euros are likely.', '3000000–5000000 EUR, money'],
    ['Pupils from 11 to 14 schools took part.', '11–14 school, count'],
  ],
  'points of a series': [
    [
      'Membership rose from 1,200 in 2015 to 3,400 in 2021.',
      '1200, count, series 1',
      '3400 up, count, series 1',
    ],
    [
      'The number of ferry sailings fell from 88 in May to 61 in June.',
      '88 ferry sailing, count, series 1',
      '61 ferry sailing down, count, series 1',
    ],
    [
      'The price dropped from $40 to $31.',
      '40 USD, money, series 1',
      '31 USD down, money, series 1',
    ],
    [
      'Its share climbed from 12 percent to 19 percent.',
      '12 percent, share, series 1',
      '19 percent up, share, series 1',
    ],
    [
      'Turnover grew to €8.4m from €6.9m.',
      '8400000 EUR up, money, series 1',
      '6900000 EUR, money, series 1',
    ],
    [
      'The journey was cut from 22 hours to nine.',
      '22 hour, measure, series 1',
      '9 hour down, measure, series 1',
    ],
    [
      'Headcount shrank from 900 to 640.',
      '900 employee, count, series 1',
      '640 employee down, count, series 1',
    ],
    [
      'It raised its stake in the yard, a firm of the city, from 16 percent to 37 percent.',
      '16 percent, share, series 1',
      '37 percent up, share, series 1',
    ],
    [
      'The fleet expanded from 14 ships to 23.',
      '14 ship, count, series 1',
      '23 ship up, count, series 1',
    ],
  ],
  'a change and what it came to are no range': [
    ['Wages rose 3% to $21 an hour.', '3 percent up, change', '21 USD-per-hour up, rate'],
    [
      'Stocks fell by 40,000 tonnes to 310,000 tonnes.',
      '40000 tonne down, change',
      '310000 tonne down, measure',
    ],
    ['The index gained 12 points to 4,310.', '12 point up, change', '4310 point up, count'],
    ['Overtime was cut by two hours to six.', '2 hour down, change', '6 hour down, measure'],
  ],
  'lists that share a unit': [
    [
      'Sales rose 3, 5 and 8 percent in the three regions.',
      '3 percent up, change',
      '5 percent up, change',
      '8 percent up, change',
    ],
    [
      'Beams of 4, 6 and 8 metres are sold.',
      '4 meter, measure',
      '6 meter, measure',
      '8 meter, measure',
    ],
    [
      'It spent 90 million of the 400 million euros.',
      '90000000 EUR, money',
      '400000000 EUR, money',
    ],
    [
      'The firm makes four-, six- and eight-cylinder engines.',
      '4 cylinder, count',
      '6 cylinder, count',
      '8 cylinder, count',
    ],
  ],
  'ranges from one on': [
    ['Each train saves one to two days.', '1–2 day, measure'],
    ['The port had one to three ships a day.', '1–3 ship-per-day, rate'],
    ['One to one talks failed.'],
  ],
};
