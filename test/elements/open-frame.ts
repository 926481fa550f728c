/** A page of its own in a frame, from its address or its text, once it has loaded. */
export async function openFrame(source: { src: string } | { srcdoc: string }): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 780px; block-size: 580px; border: 0';
  Object.assign(frame, source);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}
