"""Where figures and texts come from: a report, or a public page that says something of an evaluation."""

from generator.model.fields import Day, Record, Slug, Text, WebAddress


class Report(Record):
    """The report of an evaluation, or another document that its figures and texts come from.

    `id` is its name in the open data and in its address; a rule requires it. `file` names the report's text file in our
    archive; `place` says where in the source the evaluation is, if the source is about something else; `cover_date` is
    the date on the cover, as printed.
    """

    id: Slug | None = None
    title: Text
    publisher: Text
    file: Text | None = None
    place: Text | None = None
    cover_date: Text | None = None


class PageRecord(Record):
    """A public page that figures come from; `id` is its name in the open data.

    `date` is the page's own date, left out if it has none. `read` is when we read it, and `dead` when we found that the
    address no longer leads to it. Both may be a month. `note` is a sentence in our own words on what kind of source it
    is, where that matters: it may be the page of another municipality.
    """

    id: Slug
    title: Text
    publisher: Text
    address: WebAddress
    date: Day | None = None
    read: Day
    dead: Day | None = None
    note: Text | None = None
