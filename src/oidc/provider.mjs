// A real OpenID Connect service on loopback: prints its address, reads the address to send people back to, says "ready".
// Whoever signs in there is believed to own the e-mail address they typed, unless it begins with "unverified".
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { Provider } from 'oidc-provider';

let answer = (_, response) => response.writeHead(503).end();
const server = createServer((request, response) => answer(request, response));
server.listen(0, '127.0.0.1', () => console.log(address()));

createInterface({ input: process.stdin })
  .on('line', (redirect) => {
    answer = new Provider(address(), configuration(redirect)).callback();
    console.log('ready');
  })
  .on('close', () => process.exit(0));

function address() {
  return `http://127.0.0.1:${server.address().port}`;
}

function configuration(redirect) {
  return {
    clients: [{ client_id: 'ikrar', client_secret: 'rahasia-contoh', redirect_uris: [redirect], response_types: ['code'] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['contoh'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, email: id, email_verified: !id.startsWith('unverified') }),
    }),
  };
}
