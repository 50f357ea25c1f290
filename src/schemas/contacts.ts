import { z } from 'zod';

/**
 * Who stands for the site, in `content/contacts.yaml`. There is no such file until there are people to name; what it does
 * not name is not written anywhere.
 */
export const contactsSchema = z.strictObject({
  security: z
    .strictObject({
      contact: z
        .string()
        .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/, 'must begin with mailto: or https://')
        .describe('Where a hole is reported: mailto:… or https://…'),
      expires: z.iso.date().describe('Day from which on it has to be asked whether it still holds'),
      languages: z
        .array(z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'must be a language tag: en'))
        .min(1)
        .default(['en'])
        .describe('Languages it is read in'),
    })
    .optional()
    .describe('Written to /.well-known/security.txt'),
  owners: z
    .record(
      z.string().regex(/^\S+$/, 'must be a pattern of paths without spaces'),
      z
        .array(
          z
            .string()
            .regex(
              /^(?:@[\w-]+(?:\/[\w-]+)?|[^\s@]+@[^\s@]+)$/,
              'must be @name, @organisation/team or a mail address',
            ),
        )
        .min(1),
    )
    .optional()
    .describe('Who is asked for changes, by pattern of paths; written to .github/CODEOWNERS'),
});

export type Contacts = z.infer<typeof contactsSchema>;
