"""Meta's error codes as a sender meets them, and the object they travel in."""

import secrets
from dataclasses import dataclass

DOCUMENTATION = "/documentation/business-messaging/whatsapp/support/error-codes"

# code: (HTTP status Meta usually pairs it with, title, what it means for this call)
CODES: dict[int, tuple[int, str, str]] = {
    0: (401, "AuthException", "The app user could not be authenticated."),
    1: (400, "API Unknown", "The request is malformed or the server failed in an unknown way."),
    2: (503, "API Service", "The service is down or overloaded for a moment."),
    3: (500, "API Method", "The app lacks the capability or permission for this method."),
    4: (400, "Application request limit reached", "The app made too many calls."),
    10: (403, "Application does not have permission for this action", "The permission was never given."),
    33: (400, "This object does not exist or does not support this action", "The number was deleted."),
    100: (400, "Invalid parameter", "A parameter is misspelt, unsupported or has a bad value."),
    190: (401, "Invalid OAuth access token", "The access token expired or was never valid."),
    200: (403, "Permissions error", "The app may not act for this account."),
    368: (403, "Temporarily blocked for policies violations", "The account broke a policy."),
    613: (429, "Calls to this API have exceeded the rate limit", "Slow down."),
    80007: (400, "Rate limit issues", "The WhatsApp account made too many calls."),
    130403: (400, "User is blocked by the business", "This business has blocked the user."),
    130429: (400, "Rate limit hit", "The number reached its message throughput."),
    130472: (400, "User's number is part of an experiment", "The message was held back on purpose."),
    130497: (403, "Business account is restricted from messaging users in this country.", "Country closed."),
    131000: (500, "Something went wrong", "The message was not sent for an unknown reason."),
    131005: (403, "Access denied", "The permission is missing or was taken away."),
    131008: (400, "Required parameter is missing", "A required parameter is missing."),
    131009: (400, "Parameter value is not valid", "A parameter value is not valid."),
    131016: (500, "Service unavailable", "A service is down for a moment."),
    131021: (400, "Recipient cannot be sender", "The line cannot write to itself."),
    131026: (400, "Message undeliverable", "The recipient cannot be reached on WhatsApp."),
    131030: (400, "Recipient phone number not in allowed list", "A test number may write to few."),
    131031: (403, "Account has been locked", "The account was locked for a policy reason."),
    131036: (400, "Message payload expired", "A device fetched the message too late."),
    131037: (400, "Display name is not approved", "The number's display name awaits approval."),
    131042: (400, "Business eligibility payment issue", "The payment method does not work."),
    131045: (500, "Incorrect certificate", "The number is not properly registered."),
    131047: (400, "Re-engagement message", "The recipient last wrote more than 24 hours ago."),
    131048: (400, "Spam rate limit hit", "Too many earlier messages were blocked or reported."),
    131049: (400, "Meta chose not to deliver.", "Held back for the health of the ecosystem."),
    131050: (400, "User has stopped marketing messages", "The recipient wants no marketing."),
    131051: (400, "Unsupported message type", "This message type is not supported."),
    131053: (400, "Media upload error", "The media of the message could not be used."),
    131056: (400, "(Business Account, Consumer Account) pair rate limit hit", "Too fast for one recipient."),
    131057: (500, "Account in maintenance mode", "The account is in maintenance, try in a minute."),
    131062: (400, "BSUID recipients not supported", "This message needs a phone number."),
    131063: (400, "Marketing templates disabled on Cloud API", "Marketing goes another way here."),
    131064: (400, "Messaging limit due to template classification violations", "The limit was reached."),
    132000: (400, "Number of parameters does not match the expected number of params", "Count differs."),
    132001: (404, "Template name does not exist in the translation", "No such template and language."),
    132005: (400, "Template hydrated text too long", "The filled-in text is too long."),
    132007: (400, "Template format character policy violated", "The content breaks a policy."),
    132008: (400, "Template parameter value is not valid", "A template parameter has a bad value."),
    132012: (400, "Template parameter format mismatch", "A parameter has another type than the template."),
    132015: (400, "Template is paused", "The template was paused for low quality."),
    132016: (400, "Template is disabled", "The template was disabled for low quality."),
    132018: (400, "There is an issue with the parameters in your template", "A parameter cannot be used."),
    132068: (400, "Flow is blocked", "The flow is blocked."),
    132069: (400, "Flow is throttled", "The flow was sent too often."),
    133004: (503, "Server temporarily unavailable", "The server is down for a moment."),
    133006: (400, "Phone number re-verification needed", "Verify the number first."),
    133010: (400, "Account not registered", "The number is not registered."),
    133016: (400, "Account register deregister rate limit exceeded", "Too many registrations."),
    135000: (400, "Generic user error", "Something in the request parameters is wrong."),
}

_TRANSIENT = frozenset({2, 131016, 133004})
_SUBCODES = {130429: 2494055}


@dataclass(frozen=True)
class MetaError:
    code: int
    details: str
    status: int
    message: str
    kind: str = "OAuthException"
    subcode: int | None = None

    def body(self) -> dict[str, object]:
        error: dict[str, object] = {
            "message": self.message,
            "type": self.kind,
            "code": self.code,
            "error_data": {"messaging_product": "whatsapp", "details": self.details},
            "fbtrace_id": "A" + secrets.token_urlsafe(17)[:22],
        }
        if self.subcode is not None:
            error["error_subcode"] = self.subcode
        if self.code in _TRANSIENT:
            error["is_transient"] = True
        return {"error": error}

    def late(self) -> dict[str, object]:
        """The same error as a status webhook carries it."""
        title = CODES[self.code][1]
        return {
            "code": self.code,
            "title": title,
            "message": title,
            "error_data": {"details": self.details},
            "href": DOCUMENTATION,
        }


def error(code: int, details: str | None = None) -> MetaError:
    status, title, meaning = CODES[code]
    return MetaError(code, details or meaning, status, f"(#{code}) {title}", subcode=_SUBCODES.get(code))


def no_such_object(object_id: str) -> MetaError:
    """Graph's answer to an id in the path that is not ours: code 100 with subcode 33."""
    message = (
        f"Unsupported request. Object with ID '{object_id}' does not exist, cannot be loaded due to "
        "missing permissions, or does not support this operation."
    )
    return MetaError(100, message, 400, message, "GraphMethodException", 33)


def unknown_path(path: str) -> MetaError:
    return MetaError(2500, path, 400, f"Unknown path components: {path}")


def bad_token() -> MetaError:
    return MetaError(190, CODES[190][2], 401, "Invalid OAuth access token - Cannot parse access token")
