import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

// A mail server that takes everything and keeps nothing, in a process of its own. Says its port, then on request how many it took.
let taken = 0;
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  logger: false,
  onData(stream, _session, callback) {
    stream.on('end', () => {
      taken += 1;
      callback();
    });
    stream.resume();
  },
});
server.on('error', () => undefined);
const listener = server.listen(0, '127.0.0.1');
if (!listener.listening) await once(listener, 'listening');
process.on('message', () => process.send?.({ taken }));
process.on('disconnect', () => process.exit(0));
process.send?.({ port: (listener.address() as AddressInfo).port });
