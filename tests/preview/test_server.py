"""What a preview serves: the site as built, the faults of a failed build, and the script that reloads pages."""

import socket
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest

from generator.preview import server as preview
from generator.preview.building import Outcome
from generator.preview.server import HOST, PortError, PreviewServer, open_server
from tests.support.previewing import Answer
from tests.support.previewing import fetch as fetch_address

BUILT = Outcome(True, (), "")
POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PreviewServer]:
    """Serve a made-up site of two pages, a script, and a page for what is missing."""
    with open_server(port=0, folder=tmp_path) as made:
        pages = {"index.html": "start", "om/index.html": "about", "404.html": "nothing here", "menu.js": "menu()"}
        for name, text in pages.items():
            (made.site / name).parent.mkdir(parents=True, exist_ok=True)
            (made.site / name).write_text(f"{POLICY}{text}", encoding="utf-8")
        made.start()
        yield made


def fetch(server: PreviewServer, path: str = "") -> Answer:
    """Return what the server answers at a path; a redirection is followed."""
    answer = fetch_address(f"{server.address}{path}")
    if answer.status == HTTPStatus.MOVED_PERMANENTLY:
        return fetch_address(f"{server.address[:-1]}{answer.headers['Location']}")
    return answer


def test_a_page_is_served_as_built_with_the_script_that_reloads_it(server: PreviewServer) -> None:
    """The policy stays; the tag comes last; any other file is unchanged."""
    tag = f'<script type="module" src="/-preview/reload.js?{server.version}"></script>'
    for path, text in (("", "start"), ("index.html", "start"), ("om/", "about"), ("om/?q=a", "about")):
        answer = fetch(server, path)
        assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
        assert answer.text == f"{POLICY}{text}{tag}"
    assert fetch(server, "om").text == f"{POLICY}about{tag}"
    assert fetch(server, "menu.js").text == f"{POLICY}menu()"
    assert fetch(server, "borta/")[::2] == (404, f"{POLICY}nothing here{tag}")
    assert fetch(server, "borta.css").status == 404
    assert fetch(server, "..%2f..%2fetc/passwd").status == 404
    script = fetch(server, "-preview/reload.js")
    assert (script.status, script.headers["Content-Type"]) == (200, "text/javascript; charset=utf-8")
    assert "location.reload()" in script.text


def test_nothing_is_kept_by_the_browser(server: PreviewServer) -> None:
    """An edited script is fetched again."""
    for path in ("", "om/", "menu.js", "borta/", "-preview/reload.js", "-preview/version"):
        assert fetch(server, path).headers["Cache-Control"] == "no-store"


def test_every_build_gives_a_version(server: PreviewServer) -> None:
    """Open pages notice that there is something new, whether a fault or a site."""
    versions = [fetch(server, "-preview/version").text]
    for outcome in (BUILT, Outcome(False, (), "a fault"), BUILT):
        server.show(outcome)
        versions.append(fetch(server, "-preview/version").text)
    assert len({*versions}) == len(versions)
    assert f'reload.js?{versions[-1]}"' in fetch(server).text


def test_pages_that_can_be_made_replace_the_built_ones(server: PreviewServer) -> None:
    """A page that can't be made is served as built; one that fails says why; in the end the built site is served."""
    failed = Outcome(False, (), "ZeroDivisionError: here")
    made: dict[str, str | Outcome] = {"": POLICY, "ny/sida/": "new", "om/": failed}
    server.show(BUILT, make_page=lambda address: made.get(address))
    assert fetch(server).text.startswith(f"{POLICY}<script")
    assert fetch(server, "ny/sida/?q=a").text.startswith("new<script")
    assert "ZeroDivisionError: here" in fetch(server, "om/").text
    assert fetch(server, "index.html").text.startswith(f"{POLICY}start")
    assert fetch(server, "borta/").status == 404
    version = server.version
    server.show(BUILT, reload=False)
    assert server.version == version
    assert fetch(server, "om/").text.startswith(f"{POLICY}about")


def test_faults_replace_every_page_until_they_are_mended(server: PreviewServer) -> None:
    """File, line, message and rule, as text and never as markup; files that aren't pages are still served."""
    line = 'data/evaluations/a.yml:7: error: `<b>` & "4" is not a number [type]'
    server.show(Outcome(False, (line,), "errors: 1, warnings: 0"))
    for path in ("", "om/", "ny/sida/"):
        status, _, page = fetch(server, path)
        assert status == 200
        assert (
            "<li><code>data/evaluations/a.yml:7</code><br>"
            "error: `&lt;b&gt;` &amp; &#34;4&#34; is not a number [type]</li>"
        ) in page
        assert f'src="/-preview/reload.js?{server.version}"' in page
        assert "start" not in page
    assert fetch(server, "menu.js").status == 200
    server.show(BUILT)
    assert "start" in fetch(server).text


def test_other_failures_of_a_build_are_shown_as_printed(server: PreviewServer) -> None:
    """For example, a slip in the generator's own code."""
    server.show(Outcome(False, (), 'File "generator/cli.py", line 3\nSyntaxError: <module>'))
    assert "<pre>File &#34;generator/cli.py&#34;, line 3\nSyntaxError: &lt;module&gt;</pre>" in fetch(server).text


def test_before_the_first_build_nothing_is_answered(tmp_path: Path) -> None:
    """The port is taken from the start, so that no other program gets it, and a browser waits for its answer."""
    with open_server(port=0, folder=tmp_path) as made, socket.create_connection((HOST, made.server_port)) as waiting:
        waiting.sendall(b"GET / HTTP/1.0\r\n\r\n")
        waiting.settimeout(0.2)
        with pytest.raises(TimeoutError):
            waiting.recv(1)


def test_a_port_that_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By default the next free one is used; a requested one isn't replaced by another."""
    with open_server(port=0, folder=tmp_path) as first:
        taken = first.server_port
        with pytest.raises(PortError, match=f"^port {taken} is taken; choose another one, or none to get one that is"):
            open_server(port=taken, folder=tmp_path)
        with socket.create_server((HOST, 0)) as other:
            free = other.getsockname()[1]
        monkeypatch.setattr(preview, "PORTS", (taken, free))
        with open_server(port=None, folder=tmp_path) as second:
            assert second.address == f"http://127.0.0.1:{free}/"
            assert second.folder == tmp_path / str(free)
            monkeypatch.setattr(preview, "PORTS", (taken, free))
            with pytest.raises(PortError, match=f"every port from {taken} to {free} is taken"):
                open_server(port=None, folder=tmp_path)


def test_a_port_that_cannot_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each reason has its own message."""
    with pytest.raises(PortError, match=r"^there is no port 70000; choose one from 1024 to 65535$"):
        open_server(port=70000, folder=tmp_path)

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("http.server.ThreadingHTTPServer.server_bind", refuse)
    with pytest.raises(PortError, match=r"^port 80 needs more rights than you have; choose one above 1023$"):
        open_server(port=80, folder=tmp_path)


def test_a_browser_that_disconnects_is_not_reported(server: PreviewServer, capsys: pytest.CaptureFixture[str]) -> None:
    """Every reload aborts some request; a fault of the server itself is still printed."""
    for error in (BrokenPipeError(), ValueError("ours")):
        try:
            raise error
        except (BrokenPipeError, ValueError):
            server.handle_error(None, ("127.0.0.1", 1))
    printed = capsys.readouterr().err
    assert "ValueError: ours" in printed
    assert "BrokenPipe" not in printed
