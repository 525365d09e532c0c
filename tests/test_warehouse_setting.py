"""The setting of the lakehouse as it is typed: understood, or refused in a sentence. Needs no lakehouse."""

import pytest

from etl.__main__ import UNREADABLE, main
from tracker import build
from warehouse import setting
from warehouse.engine import _key
from warehouse.setting import Warehouse

pytestmark = pytest.mark.no_build
TOLD = "ducklake:postgres:dbname=cmw host=db.example.org;data=s3://cmw/builds"


def test_the_setting_names_a_catalogue_and_an_object_storage():
    assert setting.read(TOLD) == Warehouse("postgres:dbname=cmw host=db.example.org", "s3://cmw/builds/")
    assert setting.read("ducklake:md:cmw_catalogue;data=s3://cmw/").kind == "md"


def test_without_the_setting_there_is_no_lakehouse(monkeypatch):
    monkeypatch.delenv(setting.NAME, raising=False)
    assert setting.chosen() is None


@pytest.mark.parametrize(
    "told",
    [
        "postgres:dbname=cmw;data=s3://cmw/",
        "ducklake:postgres:dbname=cmw",
        "ducklake:postgres:dbname=cmw;data=",
        "ducklake:mysql:db=cmw;data=s3://cmw/",
        "ducklake:postgres:dbname=cmw password = hunter2;data=s3://cmw/",
        "ducklake:postgres:postgresql://cmw:hunter2@db/cmw;data=s3://cmw/",
    ],
)
def test_what_is_not_understood_is_told_and_never_repeated(told, monkeypatch):
    monkeypatch.setenv(setting.NAME, told)
    with pytest.raises(build.NoBuild) as refused:
        build.newest_build()
    assert setting.NAME in str(refused.value) and "hunter2" not in str(refused.value)


def test_the_keys_of_the_object_storage_come_from_the_environment():
    own = {"AWS_ACCESS_KEY_ID": "us", "AWS_SECRET_ACCESS_KEY": "it's", "AWS_ENDPOINT_URL": "http://127.0.0.1:9000"}
    assert _key(own) == "key_id 'us', secret 'it''s', endpoint '127.0.0.1:9000', url_style 'path', use_ssl false"
    assert _key({"AWS_REGION": "eu-central-1"}) == "region 'eu-central-1', use_ssl true"


def test_a_lakehouse_without_its_packages_says_what_to_install(monkeypatch):
    monkeypatch.setenv(setting.NAME, TOLD)
    monkeypatch.setattr("warehouse.engine.find_spec", lambda name: None)
    with pytest.raises(build.NoBuild, match=r"requirements-lakehouse\.txt"):
        build.newest_build()


def test_a_build_with_a_setting_that_is_not_understood_ends_before_it_starts(monkeypatch, capsys, tmp_path):
    monkeypatch.setenv(setting.NAME, "lake")
    assert main(["build", "--builds", str(tmp_path)]) == UNREADABLE
    assert setting.NAME in capsys.readouterr().err and not list(tmp_path.glob("2*"))
