"""Rows become customers with their people; duplicates and gaps have a reason."""

from customers.rules.records.reading import read_records
from customers.rules.records.shapes import Table


def read(rows, header=("customer", "contact", "email", "tier", "since_date"), **kwargs):
    table = Table("csv", "UTF-8", list(header))
    for line, cells in enumerate(rows, start=2):
        table.take(line, list(cells))
    return read_records(table, header, **kwargs)


def codes(records):
    return [(problem.line, problem.code) for problem in records.table.problems]


def test_people_gather_under_their_customer_whatever_the_case():
    records = read(
        [("Claims", "Ruth", "r@x.example", "core", ""), ("CLAIMS", "Kwame", "", "", ""), ("Finance", "", "", "", "")]
    )
    assert [
        (record.name, [values["contact"] for _line, values in record.contacts]) for record in records.customers
    ] == [
        ("Claims", ["Ruth", "Kwame"]),
        ("Finance", []),
    ]
    assert records.customers[0].values == {"tier": "core"}
    assert codes(records) == []


def test_duplicates_inside_the_file_name_the_line_that_was_there_first():
    records = read(
        [
            ("Claims", "Ruth", "r@x.example", "core", ""),
            ("Claims", "Ruth A.", "R@X.example", "", ""),
            ("Claims", "", "", "", ""),
            ("Claims", "Leila", "", "light", ""),
        ]
    )
    assert codes(records) == [(3, "doubled"), (4, "doubled"), (5, "two_values")]
    assert "line 2" in records.table.problems[0].reason
    assert records.table.refused == 2


def test_a_row_without_a_customer_or_with_a_nameless_person_is_left_out():
    records = read([("", "Ruth", "", "", ""), ("Claims", "", "r@x.example", "", ""), ("Claims", "x", "y", "", "")])
    assert codes(records) == [(2, "no_customer"), (3, "no_name"), (4, "bad_email")]
    assert records.customers == []


def test_a_date_that_means_two_days_is_asked_and_then_read():
    rows = [("Claims", "", "", "", "5/3/2023")]
    asked = read(rows)
    assert [question.code for question in asked.questions] == ["date_order"]
    told = read(rows, date_order="month_first")
    assert (told.questions, told.customers[0].values["since_date"].isoformat()) == ([], "2023-05-03")
