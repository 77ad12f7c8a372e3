"""Files a send gives by link: fetched as Meta fetches them, and judged as if they had been uploaded."""

from sandbox.graph import rules
from sandbox.graph.connections import Connections, NoAnswerError
from sandbox.graph.errors import MetaError, error
from sandbox.graph.media import check_upload
from sandbox.graph.rules import Checked


async def fetch_links(client: Connections, checked: Checked) -> MetaError | None:
    """131053 for the first that cannot be had or shown."""
    for kind, media in rules.media_in(checked):
        if media.link is not None:
            problem = await _fetch(client, kind, media.link)
            if problem is not None:
                return problem
    return None


async def _fetch(client: Connections, kind: str, link: str) -> MetaError | None:
    try:
        answer = await client.request("GET", link)
    except NoAnswerError as failure:
        return error(131053, f"{kind}: the link does not answer ({failure})")
    if answer.status != 200:
        return error(131053, f"{kind}: the link answers {answer.status}")
    return rules.check_type(kind, answer.mime) or check_upload(answer.body, answer.mime)
