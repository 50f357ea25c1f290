/** The standard's own reader comes without types; this is what the tests use of it. */
declare module 'datapackage' {
  export interface Descriptor {
    $schema: string;
    resources: {
      name: string;
      path: string;
      bytes: number;
      schema?: { fields: { name: string; type: string }[] };
    }[];
  }

  interface Resource {
    name: string;
    tabular: boolean;
    /** Names of the columns, once it was read. */
    headers: string[] | null;
    /** Every row, cast by its schema; rejects where one is not as the schema says. */
    read(options?: { relations?: boolean }): Promise<unknown[][]>;
  }

  export class Package {
    static load(descriptor: object, options: { basePath: string }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
