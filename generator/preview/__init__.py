"""The live preview: builds the site after every edit, serves it on loopback, and shows faults in the browser.

Processes of their own do the building, so edits of the generator's code take effect too; only edits of this package
need a new `kompass serve`. The preview has its own folders and never touches `site/`.
"""

from generator.preview.server import PortError as PortError
from generator.preview.session import run_preview as run_preview
