"""The document at /openapi.json is valid OpenAPI 3.1, and its own schema says so."""

import json
import sys
import urllib.request

from openapi_spec_validator import OpenAPIV31SpecValidator

with urllib.request.urlopen(f"{sys.argv[1]}/openapi.json") as answer:
    document = json.load(answer)
errors = [f"{list(error.path)}: {error.message}" for error in
          OpenAPIV31SpecValidator(document).iter_errors()]
if errors:
    sys.exit("\n".join(errors))
print(f"{len(document['paths'])} addresses, no error")
