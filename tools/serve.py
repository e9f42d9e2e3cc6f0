"""Show a folder of finished pages in a browser on this machine, until Ctrl+C. Nobody else can reach it.

python -m tools.serve FOLDER [PORT]
"""

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

folder = sys.argv[1]
port = int(sys.argv[2]) if len(sys.argv) > 2 else 8000
with ThreadingHTTPServer(("127.0.0.1", port), partial(SimpleHTTPRequestHandler, directory=folder)) as server:
    print(f"The report: http://127.0.0.1:{server.server_port}/  (Ctrl+C ends)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
