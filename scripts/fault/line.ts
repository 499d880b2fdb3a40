import { connect, createServer, type Socket } from 'node:net';

/** A stretch of network that can be held (nothing passes, nothing ends) or cut (every connection ends, new ones are refused until it is joined). */
export type Line = { port: number; hold: () => void; release: () => void; cut: () => void; join: () => void; close: () => void };

export function startLine(toPort: number): Promise<Line> {
  const pairs = new Set<[Socket, Socket]>();
  let isHeld = false;
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(toPort, '127.0.0.1');
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    near.pipe(far);
    far.pipe(near);
    if (isHeld) pair.forEach((socket) => socket.pause());
    for (const socket of pair) {
      socket.on('error', () => pair.forEach((end) => end.destroy()));
      socket.on('close', () => {
        pairs.delete(pair);
        pair.forEach((end) => end.destroy());
      });
    }
  });
  const every = (act: (socket: Socket) => void) => pairs.forEach((pair) => pair.forEach(act));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        port: (server.address() as { port: number }).port,
        hold: () => {
          isHeld = true;
          every((socket) => socket.pause());
        },
        release: () => {
          isHeld = false;
          every((socket) => socket.resume());
        },
        cut: () => {
          isCut = true;
          every((socket) => socket.destroy());
        },
        join: () => void (isCut = false),
        close: () => {
          every((socket) => socket.destroy());
          server.close();
        },
      }));
  });
}
