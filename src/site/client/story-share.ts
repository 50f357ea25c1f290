interface Share {
  title: string;
  url: string;
  copied: string;
}

/** Copying and sending a story on: buttons that only a script can serve, shown where the browser can do it. */
function enable(line: HTMLElement): void {
  const { title, url, copied } = JSON.parse(line.dataset['share'] ?? '{}') as Share;
  const copy = line.querySelector<HTMLButtonElement>('[data-share-copy]');
  const send = line.querySelector<HTMLButtonElement>('[data-share-send]');
  if (copy && 'clipboard' in navigator) {
    copy.hidden = false;
    copy.addEventListener('click', () => {
      void navigator.clipboard.writeText(url).then(() => {
        copy.textContent = copied;
      });
    });
  }
  if (send && 'share' in navigator) {
    send.hidden = false;
    // Closed without sharing, it rejects; nothing is to be said then.
    send.addEventListener('click', () => void navigator.share({ title, url }).catch(() => {}));
  }
}

for (const line of document.querySelectorAll<HTMLElement>('.story-share')) enable(line);
