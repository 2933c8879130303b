import { say } from './until-stopped.ts';

/** Waits so many seconds, or until somebody presses n. Ctrl-C is left to be the signal it is. */
export async function pressedOrPassed(seconds: number): Promise<void> {
  const keyboard = process.stdin;
  if (!keyboard.isTTY) return new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  say(`          (the next step comes in ${seconds} s; press n for now)`);
  keyboard.setRawMode(true);
  keyboard.resume();
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, seconds * 1000);
    const onKey = (key: Buffer) => {
      if (key.toString() === '\u0003') process.kill(process.pid, 'SIGINT');
      if (key.toString().toLowerCase() === 'n' || key.toString() === '\u0003') done();
    };
    function done() {
      clearTimeout(timer);
      keyboard.off('data', onKey);
      resolve();
    }
    keyboard.on('data', onKey);
  });
  keyboard.setRawMode(false);
  keyboard.pause();
}
