"""A real SMTP server on loopback that does one of several things to the mails it is sent.

    smtp_peer.py MODE [CERTIFICATE KEY [implicit]]

Prints its port, then one JSON line per mail it has read. Ends when its input ends, or after ten minutes.
"""
import asyncio
import base64
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

MODE = sys.argv[1]


class Peer:
    def __init__(self):
        self.seen = {}

    async def auth_XOAUTH2(self, server, args):
        """In the mode "token": whoever shows the right one is let in."""
        said = base64.b64decode(args[1]).decode().split("\1")
        return AuthResult(success=said[:2] == ["user=portal@credicare.example", "auth=Bearer right-token"], handled=False)

    async def handle_RCPT(self, server, session, envelope, address, options):
        if MODE == "hang-before-data":
            await asyncio.sleep(3600)
        tries = self.seen[address] = self.seen.get(address, 0) + 1
        if MODE == "refuse-recipient" or MODE == "moody" and address.startswith("nei"):
            return "550 5.1.1 No such mailbox"
        if MODE == "greylist" and tries <= 2 or MODE == "moody" and tries == 1 and address.startswith("senere"):
            return "451 4.7.1 Greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    def mood(self, address):
        """What befalls the first mail to an address that is called so."""
        moods = [mood for mood in ("fullt", "henger", "kutt") if address.startswith(mood)]
        if MODE != "moody" or not moods or ("told", address) in self.seen:
            return None
        self.seen["told", address] = True
        return moods[0]

    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        number = self.seen["mails"] = self.seen.get("mails", 0) + 1
        mood = self.mood(envelope.rcpt_tos[0])
        say({
            "from": envelope.mail_from,
            "to": envelope.rcpt_tos,
            "tls": session.ssl is not None or server.transport.get_extra_info("sslcontext") is not None,
            "messageId": mail["Message-ID"],
            "language": mail["Content-Language"],
            "subject": mail["Subject"],
            "text": mail.get_body(("plain",)).get_content(),
            "html": mail.get_body(("html",)).get_content(),
            "answer": "refused" if mood == "fullt" else "none" if mood else "taken",
        })
        if MODE == "refuse-content":
            return "554 5.7.1 Looks like spam"
        if MODE == "busy-after-data" or mood == "fullt":
            return "452 4.3.1 No room just now"
        if MODE == "hang-after-data" or mood == "henger":
            await asyncio.sleep(3600)
        if MODE == "drop-after-data" and number == 1 or mood == "kutt":
            server.transport.abort()
            return "250 never seen"
        if MODE == "moody":
            await asyncio.sleep(0.02)
        return "250 OK"


def say(line):
    print(json.dumps(line) if isinstance(line, dict) else line, flush=True)


async def main():
    context = None
    if len(sys.argv) > 2:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(sys.argv[2], sys.argv[3])
    peer = Peer()
    loop = asyncio.get_running_loop()
    implicit = len(sys.argv) > 4
    listening = await loop.create_server(
        lambda: SMTP(
            peer,
            hostname="localhost",
            tls_context=None if implicit else context,
            require_starttls=context is not None and not implicit,
            auth_required=MODE == "token",
            auth_require_tls=False,
        ),
        "127.0.0.1",
        0,
        ssl=context if implicit else None,
    )
    say(listening.sockets[0].getsockname()[1])
    ended = loop.run_in_executor(None, sys.stdin.read)
    await asyncio.wait([ended], timeout=600)


async def bounded():
    try:
        await main()
    finally:
        sys.stdout.flush()
        import os
        os._exit(0)


asyncio.run(bounded())
