import { adminMessages } from '../messages/admin.ts';
import { articleSchema } from '../schemas/article.ts';
import { type FormField, fieldsOf } from './fields.ts';

export const storiesFolder = 'content/articles';
export const picturesFolder = 'public/images';

/** Where a form on a host saves. */
export interface Repository {
  /** `owner/name` on GitHub. */
  repo: string;
  branch: string;
  /** Address of the service that lets editors log in with GitHub; null for Netlify's. */
  login: string | null;
}

export interface ConfigSetting {
  /** Path the site is served under, with slashes at both ends. */
  base: string;
  /** Address of the site, for links to stories. */
  site: string;
  /** Null for the files of the machine the form runs on. */
  repository: Repository | null;
  /** Ids of the corridors of the atlas. */
  corridors: readonly string[];
}

/** What `/admin/config.json` holds: Decap's configuration, and what our part of the form needs. */
export interface FormConfig {
  decap: object;
  fields: FormField[];
  /** Path the site is served under. */
  base: string;
  /** Style sheets of the site for previews without a server; null where the local server renders them. */
  styles: string[] | null;
}

/** Decap's configuration for stories, made from their schema. */
export function formConfig(setting: ConfigSetting, styles: string[] | null): FormConfig {
  const { base, site, repository } = setting;
  const t = adminMessages;
  const fields = fieldsOf(articleSchema, { corridors: setting.corridors });
  const body: FormField = {
    name: 'body',
    label: t.body,
    widget: 'text',
    hint: t.bodyHint,
    required: true,
  };
  const decap = {
    load_config_file: false,
    locale: 'en',
    backend: repository
      ? {
          name: 'github',
          repo: repository.repo,
          branch: repository.branch,
          ...(repository.login ? { base_url: repository.login } : {}),
        }
      : { name: 'proxy', proxy_url: `${base}admin/api/v1/`, branch: 'local' },
    // On GitHub a story is a pull request until it is published, so that it is checked before.
    publish_mode: repository ? 'editorial_workflow' : 'simple',
    site_url: new URL(base, site).href,
    logo: { src: `${base}icon.svg`, show_in_header: false },
    media_folder: picturesFolder,
    public_folder: '/images',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: [
      {
        name: 'stories',
        label: t.stories,
        label_singular: t.story,
        folder: storiesFolder,
        extension: 'md',
        format: 'story',
        create: true,
        identifier_field: 'title',
        slug: '{{slug}}',
        summary: '{{title}} · {{date}}',
        sortable_fields: [{ field: 'date', default_sort: 'desc' }, 'title'],
        preview_path: 'stories/{{slug}}/',
        // What every story needs comes first, then its text, then what few need.
        fields: [
          ...fields.filter(({ required }) => required),
          body,
          ...fields.filter(({ required }) => !required).map(asNew),
        ],
      },
    ],
  };
  return { decap, fields, base, styles };
}

/** A field as a new story has it: a story begins as a draft. */
const asNew = (field: FormField): FormField =>
  field.name === 'draft' ? { ...field, default: true } : field;

/**
 * Where a form on a host saves, from the environment of its build.
 *
 * @throws naming every variable that is missing or wrong
 */
export function readRepository(env: Readonly<Record<string, string | undefined>>): Repository {
  const { ADMIN_REPOSITORY: repo = '', ADMIN_BRANCH: branch = 'main', ADMIN_LOGIN: login } = env;
  const wrong = [
    /^[\w.-]+\/[\w.-]+$/.test(repo)
      ? null
      : `ADMIN_REPOSITORY must name the repository on GitHub as owner/name, not “${repo}”`,
    /^[^\s~^:?*[\\]+$/.test(branch) ? null : `ADMIN_BRANCH must name a branch, not “${branch}”`,
    login === undefined || /^https:\/\/[^/\s]+$/.test(login)
      ? null
      : `ADMIN_LOGIN must be an address such as https://login.example.org, not “${login}”`,
  ].filter((message) => message !== null);
  if (wrong.length > 0) throw new Error(`The form cannot be built: ${wrong.join('; ')}.`);
  return { repo, branch, login: login ?? null };
}
