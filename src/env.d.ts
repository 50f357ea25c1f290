interface ImportMetaEnv {
  /** Where mistakes are reported: `mailto:…` or the address of a form for new issues; '' where nowhere. */
  readonly REPORT_TO?: string;
  /** Whether readers' browsers keep what was read, to show it without a connection. */
  readonly OFFLINE?: boolean;
}
