"""One root for every refusal. Each kind has its own exit code, so an operator knows the cause without any log."""

__all__ = ["PackError", "PrivacyError", "SkillrampError", "StudyError", "UsageError"]


class SkillrampError(Exception):
    """Something a person can mend. The text is a sentence for that person and names no one."""

    exit_code = 1


class UsageError(SkillrampError):
    """The command was called in a way it cannot follow."""

    exit_code = 2


class StudyError(SkillrampError):
    """A study, or a file meant to become one, is not as it must be."""

    exit_code = 3


class PackError(SkillrampError):
    """A content pack is not as it must be."""

    exit_code = 4


class PrivacyError(SkillrampError):
    """A result would show more about people than it may."""

    exit_code = 5
