/** What the form tells the frame of its preview, and the other way: the text of the story. */
export const formText = 'silklines:form-text';
export const newText = 'silklines:new-text';
export const tookText = 'silklines:took-text';

/** The field of the form that holds the text of the story; null while none is open. */
export const textField = (page: Document): HTMLTextAreaElement | null =>
  page.querySelector<HTMLTextAreaElement>('textarea[id^="body-field"]');

/** From the frame: the same text reads otherwise now, so that the preview is to be made anew. */
export const sameText = 'silklines:same-text';
export interface SameText {
  type: typeof sameText;
}

/** The story in the form as it would be saved. */
export interface FormText {
  type: typeof formText;
  slug: string;
  text: string;
}

/** From the frame: the story as it is to be in the form, unless that holds another by now than the one it was made of. */
export interface NewText {
  type: typeof newText;
  before: string;
  text: string;
}

/** From the form: what it holds by now, and whether that is of the new text. */
export interface TookText {
  type: typeof tookText;
  text: string;
  isTaken: boolean;
}
