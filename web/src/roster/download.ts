// A file made from a file: sent, and what comes back is offered for saving.

/** False when the server or the line did not give it. */
export async function download(address: string, file: File, name: string): Promise<boolean> {
  try {
    const response = await fetch(`${address}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'same-origin',
      body: file,
    });
    if (!response.ok) return false;
    save(URL.createObjectURL(await response.blob()), name);
    return true;
  } catch {
    return false;
  }
}

function save(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
