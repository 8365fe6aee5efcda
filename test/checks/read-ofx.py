"""Reads OFX files with ofxtools, an independent library, and prints what it found as JSON lines."""

import json
import sys
import warnings

try:
    from ofxtools.Parser import OFXTree
except ImportError:
    sys.exit(3)

warnings.simplefilter("error")
for path in sys.argv[1:]:
    tree = OFXTree()
    tree.parse(path)
    [statement] = tree.convert().statements
    account = statement.account
    print(
        json.dumps(
            {
                "kind": type(statement).__name__,
                "account": account.acctid,
                "currency": statement.curdef,
                "balance": str(statement.ledgerbal.balamt),
                "movements": [
                    {
                        "id": one.fitid,
                        "amount": str(one.trnamt),
                        "day": one.dtposted.isoformat(),
                        "name": one.name,
                        "memo": one.memo,
                    }
                    for one in statement.transactions
                ],
            }
        )
    )
