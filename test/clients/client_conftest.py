"""What numba-cuda's tests expect of pytest's configuration in its repository, which its package does not bring."""
import pytest


@pytest.fixture(scope="class")
def initialize_from_pytest_config(request):
    request.cls._dump_failed_filechecks = False
