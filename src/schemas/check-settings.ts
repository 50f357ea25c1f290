import { z } from 'zod';
import { type CheckCode, checks } from './check-codes.ts';

const codes = Object.keys(checks) as CheckCode[];

/** What `content/checks.yaml` may hold: how a project weighs findings otherwise than the check does. */
export const checkSettingsSchema = z.strictObject({
  errors: z
    .array(
      z.enum(codes, {
        error: ({ input }) => `“${String(input)}” is no code of a finding; write one as SL419`,
      }),
    )
    .default([])
    .describe(
      'Codes of warnings that are errors in this project: [SL419] for doubts nobody has judged',
    ),
});

export type CheckSettings = z.infer<typeof checkSettingsSchema>;
