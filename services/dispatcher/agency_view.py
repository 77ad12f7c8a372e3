"""A ticket as an agency sees it: no phone number, no name, no word that was not masked."""

from services.dispatcher.ticket import Ticket
from services.dispatcher.turn import AgencyNotice
from shared.events import AgencyAttachment, AgencyPlace, AgencyTicket, AttachmentKind, Instant
from shared.media_links import MediaLinks


def as_agency_ticket(ticket: Ticket, notice: AgencyNotice, links: MediaLinks, now: Instant) -> AgencyTicket:
    pin = ticket.place.pin
    return AgencyTicket(
        event=notice.event,
        ticket_id=ticket.id,
        reference=ticket.reference,
        version=ticket.version,
        unit=notice.unit,
        kind=ticket.kind,
        topic=ticket.topic,
        urgency=ticket.urgency,
        summary=ticket.summary,
        text=ticket.masked,
        place=AgencyPlace(
            text=ticket.place.text,
            latitude=pin.latitude if pin else None,
            longitude=pin.longitude if pin else None,
            neighbourhood=ticket.place.neighbourhood,
        ),
        attachments=tuple(
            AgencyAttachment(id=a.id, kind=a.kind, mime=a.mime, url=links.to_read(a.id, now))
            for a in ticket.attachments
            if a.kind is not AttachmentKind.STICKER
        ),
        opened_at=ticket.opened_at,
        due_at=ticket.due_at,
        note=notice.note,
        upload_url=links.to_upload(ticket.id, now),
    )
