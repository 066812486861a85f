"""Known vulnerabilities of what is installed, asked of osv.dev in one request.

Where nobody answers within seconds, that is said and is no failure.
"""

import json
import sys
from importlib.metadata import distributions
from urllib.request import Request, urlopen

SERVICE = "https://api.osv.dev/v1/querybatch"
PATIENCE = 8  # seconds


def main() -> int:
    """Print each package with a known vulnerability; 1 where there is one."""
    installed = sorted({(each.metadata["Name"], each.version) for each in distributions()})
    queries = [
        {"package": {"name": name, "ecosystem": "PyPI"}, "version": version}
        for name, version in installed
    ]
    asked = Request(SERVICE, json.dumps({"queries": queries}).encode())
    try:
        with urlopen(asked, timeout=PATIENCE) as answer:  # noqa: S310 - a constant
            results = json.load(answer)["results"]
    except (OSError, ValueError, KeyError) as error:
        print(f"Dependencies were not audited: {error}")
        return 0
    known = 0
    for (name, version), result in zip(installed, results, strict=True):
        if result.get("vulns"):
            known += 1
            print(f"{name} {version}: {', '.join(each['id'] for each in result['vulns'])}")
    print(f"Dependencies audited: {len(installed)}, with known vulnerabilities: {known}")
    return min(known, 1)


if __name__ == "__main__":
    sys.exit(main())
