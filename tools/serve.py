"""Show a folder of finished pages in a browser on this machine, until Ctrl+C. Nobody else can reach it.

python -m tools.serve FOLDER [PORT]
"""

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

folder = sys.argv[1]
port = int(sys.argv[2]) if len(sys.argv) > 2 else 8000
show = partial(SimpleHTTPRequestHandler, directory=folder)
try:
    server = ThreadingHTTPServer(("127.0.0.1", port), show)
except OSError:  # somebody else has this port: any free one will do
    server = ThreadingHTTPServer(("127.0.0.1", 0), show)
with server:
    print(f"The report: http://127.0.0.1:{server.server_port}/  (Ctrl+C ends)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
