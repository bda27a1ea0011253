"""A product that connects calendars on its server, with nothing but the standard library."""

import json
import os
import pathlib
import secrets
import ssl
import sys
import urllib.error
import urllib.parse
import urllib.request

LOGIN = "login.microsoftonline.com"
REDIRECT = "https://app.meetings.example/auth/callback"
SCOPE = "openid profile offline_access https://graph.microsoft.com/Calendars.ReadWrite"

CLIENT = os.environ["APP_CLIENT_ID"]
MEMORY = pathlib.Path(os.environ["APP_FOLDER"]) / (os.environ["PERSON"] + ".json")
TRUST = ssl.create_default_context(cafile=os.environ["MOCK_AZURE_CERTIFICATE"])


def ask(host, path, form=None, token=None):
    """Asks Microsoft, who lives on this machine: the Host header says which part is meant."""
    headers = {"Host": host, **({"Authorization": "Bearer " + token} if token else {})}
    data = None if form is None else urllib.parse.urlencode(form).encode()
    request = urllib.request.Request(os.environ["MOCK_AZURE_URL"] + path, data=data, headers=headers)
    with urllib.request.urlopen(request, context=TRUST) as answer:
        return json.load(answer)


def connect():
    state = secrets.token_urlsafe(16)
    MEMORY.write_text(json.dumps({"state": state}))
    query = {
        "client_id": CLIENT,
        "response_type": "code",
        "redirect_uri": REDIRECT,
        "scope": SCOPE,
        "state": state,
    }
    address = f"https://{LOGIN}/organizations/oauth2/v2.0/authorize?{urllib.parse.urlencode(query)}"
    return {"status": "connecting", "goesTo": address}


def callback():
    query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(os.environ["CALLBACK_URL"]).query))
    if query.get("state") != json.loads(MEMORY.read_text())["state"]:
        return {"status": "failed"}
    if "code" not in query:
        return {"status": "disconnected"}
    form = {
        "client_id": CLIENT,
        "client_secret": os.environ["APP_CLIENT_SECRET"],
        "grant_type": "authorization_code",
        "code": query["code"],
        "redirect_uri": REDIRECT,
    }
    tokens = ask(LOGIN, "/organizations/oauth2/v2.0/token", form)
    ask("graph.microsoft.com", "/v1.0/me/calendar", token=tokens["access_token"])
    return {"status": "connected"}


def disconnect():
    MEMORY.unlink(missing_ok=True)
    return {"status": "disconnected"}


print(json.dumps({"connect": connect, "callback": callback, "disconnect": disconnect}[sys.argv[1]]()))
