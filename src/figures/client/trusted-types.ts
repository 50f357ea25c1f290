/** Rules by which a text becomes something that a browser may take as HTML, or as the address of a script. */
interface Rules {
  createHTML(html: string): string;
  createScriptURL(address: string): string;
}

/** What a window has that knows Trusted Types (W3C); their types are not in those of the DOM yet. */
export interface WithTrustedTypes {
  trustedTypes?: {
    /** Throws where a policy of that name is there, or the page allows none. */
    createPolicy<Kind extends keyof Rules>(
      name: string,
      rules: Pick<Rules, Kind>,
    ): Pick<Rules, Kind>;
  };
}
