"""The Scrapy pipeline in a real crawl of a server on this machine."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("scrapy", reason="Scrapy comes with the scrapy extra")

_CRAWL = '''
import sys, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
import scrapy
from scrapy.crawler import CrawlerProcess

STORY = """<html><body><nav><a href=/>Home</a></nav><article><h1>Ferry to Ellmouth sails again</h1>
<p>The ferry sailed on Monday for the first time in three days, with eleven lorries and a brass band on board.</p>
<p>The harbour master, Odd Vik, said that the pier had been mended overnight, and nobody had slept.</p></article>
<a href="/picture">A picture</a></body></html>"""

class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(STORY.encode() if self.path == "/story" else b"<p>none")
    def log_message(self, *_): pass

class Stories(scrapy.Spider):
    name = "stories"
    def parse(self, response):
        yield {"url": response.url, "html": response.text}
        yield {"url": "picture", "html": b"%PDF-1.7\\n%\\xe2\\xe3\\xcf\\xd3"}
        yield {"url": "no page"}

server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
threading.Thread(target=server.serve_forever, daemon=True).start()
Stories.start_urls = [f"http://127.0.0.1:{server.server_port}/story"]
reactor = {"TWISTED_REACTOR": sys.argv[2]} if sys.argv[2] else {}
process = CrawlerProcess({
    "ITEM_PIPELINES": {"newsclean.integrations.scrapy.CleanPipeline": 300},
    "FEEDS": {sys.argv[1]: {"format": "jsonlines"}}, "LOG_LEVEL": "WARNING", "TELNETCONSOLE_ENABLED": False, **reactor,
})
crawler = process.create_crawler(Stories)
process.crawl(crawler)
process.start()
print(crawler.stats.get_value("newsclean/cleaned"), crawler.stats.get_value("newsclean/failed"))
'''


@pytest.mark.parametrize("reactor", ["", "twisted.internet.selectreactor.SelectReactor"])
def test_a_crawl_gives_articles(tmp_path: Path, root: Path, reactor: str) -> None:
    script, feed = tmp_path / "crawl.py", tmp_path / "items.jsonl"
    script.write_text(_CRAWL)
    command = [sys.executable, str(script), str(feed), reactor]
    environment = {"PYTHONPATH": str(root), "PATH": ""}
    ran = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120, env=environment)
    assert ran.stdout == "1 1\n"
    assert "cannot clean picture: InputFormatError" in ran.stderr
    items = {item["url"].rpartition("/")[2]: item for item in map(json.loads, feed.read_text().splitlines())}
    assert items["picture"]["article"] is None
    assert items["no page"] == {"url": "no page"}
    assert "html" not in items["story"]
    assert items["story"]["article"]["headline"] == "Ferry to Ellmouth sails again"
    assert "eleven lorries" in items["story"]["article"]["text"]
