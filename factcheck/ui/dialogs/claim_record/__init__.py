"""What is recorded of a claim beside its verdict, for the sheet."""

from factcheck.ui.dialogs.claim_record.dialog import ClaimRecord

__all__ = ["ClaimRecord"]
