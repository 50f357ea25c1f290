import { embedMessages } from '../../messages/embed.ts';
import { siteMessages } from '../../messages/site.ts';
import { contract } from '../../schemas/contract.ts';
import { type Column, type Keys, toSchema } from './table.ts';

/** A file of the package. */
export interface Resource {
  name: string;
  path: string;
  title: string;
  description: string;
  /** Its columns where it is a table; a file of geography has none. */
  columns?: readonly Column<never>[];
  foreignKeys?: Keys['foreignKeys'];
  content: string;
}

interface PackageInput {
  /** Full address of the site with its base path, ending in a slash. */
  site: string;
  /** ISO date of the newest story. */
  date: string;
  resources: readonly Resource[];
  sources: readonly { title: string; url: string }[];
}

/** The description of the whole site's data by the Data Package standard, version 2. */
export function dataPackage({ site, date, resources, sources }: PackageInput) {
  const { name, description } = siteMessages;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'silklines',
    title: name,
    description,
    homepage: site,
    version: date,
    contract,
    created: `${date}T00:00:00Z`,
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: embedMessages.licenceUrl,
      },
    ],
    contributors: [{ title: embedMessages.creator, path: site, roles: ['creator', 'publisher'] }],
    sources: sources.map(({ title, url }) => ({ title, path: url })),
    resources: resources.map(
      ({ name, path, title, description, columns, foreignKeys, content }) => ({
        name,
        path,
        title,
        description,
        bytes: Buffer.byteLength(content),
        encoding: 'utf-8',
        ...(columns
          ? {
              type: 'table',
              format: 'csv',
              mediatype: 'text/csv',
              dialect: {
                $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
                header: true,
                delimiter: ',',
                lineTerminator: '\r\n',
              },
              schema: toSchema(columns, { primaryKey: 'id', ...(foreignKeys && { foreignKeys }) }),
            }
          : path.endsWith('.geojson')
            ? { format: 'geojson', mediatype: 'application/geo+json' }
            : { format: 'topojson', mediatype: 'application/json' }),
      }),
    ),
  };
}

/** schema.org's description of a data set, for search engines. */
export function datasetJsonLd({
  name,
  description,
  url,
  files,
  date,
  coverage,
}: {
  name: string;
  description: string;
  url: string;
  /** ISO day of the last change; null where nobody wrote it down. */
  date: string | null;
  files: readonly { url: string; type: string }[];
  /** ISO interval of what it speaks of, names of places, what is counted in which unit. */
  coverage: {
    temporal: string | null;
    spatial: readonly string[];
    variables: readonly { name: string; unit: string }[];
  };
}) {
  const { temporal, spatial, variables } = coverage;
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name,
    description,
    url,
    ...(date !== null && { dateModified: date }),
    isAccessibleForFree: true,
    license: embedMessages.licenceUrl,
    creator: { '@type': 'Organization', name: embedMessages.creator },
    ...(temporal !== null && { temporalCoverage: temporal }),
    ...(spatial.length > 0 && {
      spatialCoverage: spatial.map((name) => ({ '@type': 'Place', name })),
    }),
    variableMeasured: variables.map(({ name, unit }) => ({
      '@type': 'PropertyValue',
      name,
      unitText: unit,
    })),
    distribution: files.map(({ url, type }) => ({
      '@type': 'DataDownload',
      encodingFormat: type,
      contentUrl: url,
    })),
  };
}

/** schema.org's description of a story. */
export function newsArticleJsonLd(story: {
  headline: string;
  description: string;
  url: string;
  image: string;
  published: string;
  modified: string;
  authors: readonly string[];
  sources: readonly { title: string; url: string }[];
  corrections: readonly { date: string; text: string }[];
}) {
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.headline,
    description: story.description,
    url: story.url,
    mainEntityOfPage: story.url,
    image: story.image,
    datePublished: story.published,
    dateModified: story.modified,
    author: story.authors.map((name) => ({ '@type': 'Organization', name })),
    publisher: { '@type': 'Organization', name: siteMessages.name },
    license: embedMessages.licenceUrl,
    isBasedOn: story.sources.map(({ title, url }) => ({
      '@type': 'CreativeWork',
      name: title,
      url,
    })),
    ...(story.corrections.length > 0 && {
      correction: story.corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text,
      })),
    }),
  };
}

/** A description for a `<script type="application/ld+json">`: nothing in it ends the script. */
export const asJsonLd = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c');
