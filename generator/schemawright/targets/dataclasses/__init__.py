"""The dataclasses target: catalog and facts to a `PackagePlan` of standard-library dataclasses with serializers.

`plan` holds the plan types that templates print; `package` is the entry.
"""
