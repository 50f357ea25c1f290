/** The panel's own styles; it stands in a shadow root, dark as the rest of the toolbar. */
export const style = `
.panel {
  position: fixed;
  inset: 0 0 0 auto;
  z-index: 999999990;
  box-sizing: border-box;
  width: min(27rem, 100vw);
  padding: 0 0 5.5rem;
  overflow-y: auto;
  overscroll-behavior: contain;
  background: #13151a;
  border-left: 1px solid #343841;
  color: #c8cad2;
  font: 14px/1.45 ui-sans-serif, system-ui, sans-serif;
  outline: none;
}
h2, h3, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
header {
  position: sticky;
  top: 0;
  display: flex;
  gap: 0.75rem;
  align-items: start;
  padding: 1rem 1rem 0.75rem;
  background: #13151a;
  border-bottom: 1px solid #343841;
}
.title { flex: 1; }
h2 { color: #fff; font-size: 16px; line-height: 1.3; }
h3 { color: #fff; font-size: 13px; }
.counts, .note, .about, .file, .mend { color: #9a9dab; font-size: 12.5px; }
.panel > section, .lists > section { padding: 0.9rem 1rem 0; }
:is(.panel, .lists) > section > ul > li, .publish div > ul > li {
  display: grid;
  grid-template-columns: 2.75rem 1fr;
  gap: 0.6rem;
  align-items: start;
  padding: 0.55rem 0;
  border-top: 1px solid #23262e;
}
h3 + ul, .note + ul { margin-top: 0.4rem; }
:is(.panel, .lists) > section > ul > li > span > * { display: block; }
strong { color: #fff; font-weight: 600; }
.errors h3 { color: #ff9c8f; }
.warnings h3, .unread h3 { color: #f0c674; }
.words { color: #e6e7ec; }
.sentences ul ul { margin-top: 0.35rem; }
.sentences ul ul li { padding: 0.15rem 0 0.15rem 0.7rem; border-left: 2px solid #4f8f8b; margin-bottom: 0.3rem; }
.sentences ul ul li.rejected { border-color: #6b6e7a; text-decoration: line-through; }
.sentences ul ul li.confirmed, .sentences ul ul li.corrected { border-color: #8bc78b; }
a { color: #9fd6d2; text-decoration: none; }
a:hover { text-decoration: underline; }
.about { display: block; }
button {
  font: inherit;
  color: #c8cad2;
  background: #23262e;
  border: 1px solid #343841;
  border-radius: 4px;
  cursor: pointer;
}
button:hover { background: #343841; color: #fff; }
:is(button, a):focus-visible { outline: 2px solid #9fd6d2; outline-offset: 2px; }
.open { min-height: 26px; font-size: 12px; font-variant-numeric: tabular-nums; }
.close { flex: none; width: 32px; height: 32px; font-size: 18px; line-height: 1; }
mark { background: #37514f; color: #fff; border-radius: 2px; }
.card { padding: 0.9rem 1rem; background: #1a1d23; border-bottom: 1px solid #343841; }
.states { margin-top: 0.4rem; color: #9fd6d2; }
dl { display: grid; grid-template-columns: 6.5rem 1fr; gap: 0.6rem; margin: 0.8rem 0; }
dt { color: #9a9dab; font-size: 12.5px; }
dd { margin: 0; }
.publish > .act, .publish div > .act { margin-top: 0.5rem; }
.publish > .said { padding: 0.5rem 0 0; white-space: pre-line; }
dd.chosen { outline: 1px solid #4f8f8b; outline-offset: 4px; }
.field-key { padding: 0; border: 0; background: none; color: inherit; text-align: start; }
.field-key:hover { background: none; text-decoration: underline; }
.field-key[data-key]::after { content: " " attr(data-key); color: #9fd6d2; text-transform: uppercase; font-size: 11px; }
.doubtful { padding-left: 0.6rem; border-left: 2px solid #f0c674; }
.choices { display: flex; flex-wrap: wrap; gap: 0.3rem; margin-top: 0.3rem; }
.choice { padding: 0.15rem 0.5rem; text-align: left; min-height: 26px; }
form { display: flex; flex-wrap: wrap; gap: 0.3rem; margin: 0.3rem 0 0; }
.found { flex-basis: 100%; }
input { flex: 1; min-width: 6rem; font: inherit; color: #fff; background: #13151a; border: 1px solid #4a4e59; border-radius: 4px; padding: 0.15rem 0.4rem; }
.figure-form { display: grid; gap: 0.5rem; margin-top: 0.7rem; }
.figure-form :is(label, fieldset) { display: grid; grid-template-columns: 4.5rem 1fr; gap: 0.6rem; margin: 0; padding: 0; border: 0; color: #9a9dab; font-size: 12.5px; }
.figure-form fieldset { display: flex; flex-wrap: wrap; gap: 0.3rem; }
.figure-form legend { float: left; width: 4.5rem; margin-right: 0.3rem; padding: 0.3rem 0 0; }
select { font: inherit; color: #fff; background: #13151a; border: 1px solid #4a4e59; border-radius: 4px; padding: 0.2rem 0.3rem; min-height: 28px; }
textarea { font: 14px/1.4 ui-sans-serif, system-ui, sans-serif; color: #fff; background: #13151a; border: 1px solid #4a4e59; border-radius: 4px; padding: 0.25rem 0.4rem; resize: vertical; }
textarea::placeholder, input::placeholder { color: #9a9dab; }
.choice[aria-pressed="true"] { background: #37514f; border-color: #4f8f8b; color: #fff; }
.directive { margin-top: 0.3rem; overflow-wrap: anywhere; }
.acts { display: flex; flex-wrap: wrap; gap: 0.4rem; margin-bottom: 0.5rem; }
.act { padding: 0.25rem 0.7rem; min-height: 28px; }
.said { padding: 0.6rem 1rem; color: #8bc78b; }
.said.refused { color: #ff9c8f; }
.said:empty { display: none; }
.panel > .figures > ul > li { grid-template-columns: 8.5rem 1fr; }
.figures img { width: 100%; max-height: 8rem; object-fit: contain; object-position: top; background: #fff; }
.figures .choice { margin-top: 0.3rem; overflow-wrap: anywhere; }
.doubts h3 { color: #f0c674; }
:is(.panel, .lists) > .doubts > ul > li { display: block; }
.doubts > .act { margin-top: 0.5rem; }
.add-source { padding: 0.6rem 1rem; border-bottom: 1px solid #343841; }
.add-source summary { cursor: pointer; }
.same { display: grid; gap: 0.4rem; padding: 0 1rem 0.6rem; justify-items: start; }
.same:empty { display: none; }
.same .act { text-align: left; }
.choice[data-key]::before { content: attr(data-key) " "; color: #9fd6d2; font-variant-numeric: tabular-nums; }
:is(input, textarea, select):focus-visible { outline: 2px solid #9fd6d2; outline-offset: 1px; }
[hidden] { display: none !important; }
.panel.is-sheet { inset: auto 0 0; width: auto; max-height: 60vh; padding-bottom: 1rem; border: 0; border-top: 2px solid #4f8f8b; }
.is-sheet > .close { position: sticky; top: 0.5rem; float: right; margin: 0.5rem; z-index: 1; }
.opener { position: fixed; right: 0.75rem; bottom: 0.75rem; z-index: 999999989; font: 14px/1.45 ui-sans-serif, system-ui, sans-serif; color: #fff; background: #13151a; min-height: 44px; }
.figure-form :is(textarea, select) { min-width: 0; width: 100%; box-sizing: border-box; }
/* On a phone the page stays in sight above what is said of it. */
@media (max-width: 40rem) {
  .panel { inset: auto 0 0; width: auto; max-height: 60vh; border-left: 0; border-top: 2px solid #4f8f8b; }
  header { padding: 0.4rem 1rem; }
  .title { min-width: 0; }
  h2 { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  dl { grid-template-columns: 5rem 1fr; }
}
@media (pointer: coarse) {
  .act, .choice, .open, .close, input, select { min-height: 44px; min-width: 44px; }
}
@media (forced-colors: active) {
  .panel, header { background: Canvas; color: CanvasText; }
}
`;
