/** Opens an address as a link of the page would: in a frame of another site that is a new tab. */
export function openLink(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  // In the page, so that what listens there for clicks on links hears of this one.
  document.body.append(link);
  link.click();
  link.remove();
}
