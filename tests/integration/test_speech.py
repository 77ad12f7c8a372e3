"""A voice note on a real broker and a real database, and a speech service that fails at first."""

import hashlib

import aio_pika
import httpx
import pytest
from prometheus_client import CollectorRegistry
from pydantic import SecretStr

from sandbox.graph.serve import listening
from services.ingest.app import IngestSettings, build
from shared import topology
from shared.events import MessageReceived
from shared.messaging import build_brokers
from shared.store import MediaStore, connect
from tests.integration.whatsapp import served, until
from tests.unit.ingest.test_speech import SOUND, SpeechService, requested

pytestmark = pytest.mark.integration


def settings(amqp_url: str, mongo_url: str, speech_url: str) -> IngestSettings:
    return IngestSettings(
        municipality="bornova",
        amqp_url=SecretStr(amqp_url),
        mongo_url=SecretStr(mongo_url),
        whatsapp_app_secrets=SecretStr("secret"),
        whatsapp_verify_token=SecretStr("token"),
        whatsapp_access_token=SecretStr("token"),
        whatsapp_phone_number_id="1",
        public_url="http://line.example.org",
        link_secret=SecretStr("a secret for the links of this test"),
        speech_api_url=speech_url,
        speech_api_key=SecretStr("a key"),
    )


async def test_a_note_is_written_down_once_the_speech_service_is_back(
    fresh_amqp_url: str, fresh_mongo_url: str
) -> None:
    wanted, service = requested(), SpeechService(status=503)
    database = connect(fresh_mongo_url)
    await MediaStore(database).keep(
        wanted.attachment.id, SOUND, "audio/ogg", hashlib.sha256(SOUND).hexdigest()
    )
    database.client.close()
    async with listening(service.app) as speech_url:
        ingest = build(settings(fresh_amqp_url, fresh_mongo_url, speech_url), ["desk"], CollectorRegistry())
        async with served(ingest) as url, httpx.AsyncClient(base_url=url, trust_env=False) as client:
            assert (await client.get("/ready")).status_code == 200
            brokers = build_brokers(fresh_amqp_url, "test")
            await brokers.publishing.start()
            await brokers.publisher.publish(wanted)
            await until(lambda: service.asked)
            service.status = 200
            said = await next_message(fresh_amqp_url)
            await brokers.publishing.stop()
    assert (said.text, said.transcript_of) == ("Çöpler üç gündür alınmadı.", wanted.attachment.id)
    assert len(service.asked) == 2


async def next_message(amqp_url: str) -> MessageReceived:
    async with await aio_pika.connect(amqp_url) as connection:
        queue = await (await connection.channel()).get_queue(topology.CLASSIFIER_MESSAGES.name)
        async with queue.iterator(timeout=30) as arriving:
            message = await anext(arriving)
            await message.ack()
    return MessageReceived.model_validate_json(message.body)
