"""The base of every data model here: frozen, and a misspelt field is an error, not silence."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{1,40}$")]
Texts = Annotated[dict[str, str], Field(min_length=1)]  # by language
