"""Articles of the tests' own, in which people say things."""

HARBOUR = """\
Minister says 412 boats were inspected in 2021

The government inspected 412 fishing boats in 2021, Fisheries Minister Sok Dara said.

Fisheries Minister Sok Dara told reporters on Monday that the country had taken every complaint \
seriously.

“We inspected 412 boats in 2021, up from 190 in 2019,” he said. “Nobody was held against his will.”

The report said inspectors boarded only 37 vessels and opened no prosecutions.

Lena Ortiz of the charity Open Sea said crews were still paid late.

Sok Dara added that the government inspected 412 fishing boats in 2021.
"""

REPLY = """\
Harbour police answer the report

Police spokesman Chan Vuthy said 25 officers were trained last year.

“Every case is closed within 30 days,” Chan Vuthy said.
"""
