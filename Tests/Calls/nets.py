"""PyTorch and Keras: losses of tensors, differentiated by autograd."""

import re

import numpy as np

from comparison import NotRun, check, factor, values_without_constants

TOLERANCE = 1e-6


def torch_loss(code, case):
    import torch

    names = {"torch": torch, "np": np, "K": case.classes}
    if "torchvision" in code:
        try:
            import torchvision
        except ImportError:
            raise NotRun("torchvision is not installed")
        names["torchvision"] = torchvision
    if re.search(r"^(loss =|def loss)", code, re.M):
        exec(code, names)
        return names["loss"]
    if "(f, y" in code:
        return lambda f, y: eval(code, {**names, "f": f, "y": y})
    return eval(code, names)


def check_torch(case):
    import torch

    code = case.calls["pytorch"]
    errors = []
    for dtype, tolerance in ((torch.float64, TOLERANCE), (torch.float32, 2e-3)):
        torch.set_default_dtype(dtype)
        loss = torch_loss(code, case)
        y = torch.tensor(case.y, dtype=torch.int64 if case.is_class and not case.one_score else dtype)
        f = torch.tensor(case.f[:, 0] if case.one_score else case.f, dtype=dtype, requires_grad=True)
        rows = [loss(f[i : i + 1], y[i : i + 1]) for i in range(len(y))]
        whole = loss(f, y)
        errors.append(compare(case, rows, whole, f, tolerance))
    return errors[0]


def compare(case, rows, whole, f, tolerance):
    """Compares single rows, and all rows at once, which must be their mean."""
    import torch

    slopes = torch.autograd.grad(sum(rows), f)[0].double().numpy().reshape(case.g.shape)
    scale = factor(case.g, slopes)
    error = check("slope", scale * case.g, slopes, tolerance)
    values = np.array([float(r.detach()) for r in rows])
    if tolerance <= TOLERANCE:
        ours = scale * values_without_constants(case.value)
        check("value", ours, values_without_constants(values), tolerance)
        check("mean", np.mean(values)[None], np.array([float(whole.detach())]), tolerance)
    return error, scale


def keras_loss(code):
    import keras

    names = {"keras": keras, "np": np}
    if re.search(r"^(loss = lambda|def loss)", code, re.M):
        exec(code, names)
        return names["loss"]
    return eval(code.split("  # ")[0].removeprefix("loss="), names)


def check_keras(case):
    import keras
    import torch

    code = case.calls["keras"]
    keras.config.set_floatx("float64")
    torch.set_default_dtype(torch.float64)
    loss = keras_loss(code)
    scores = 1 if case.one_score else case.scores
    given = np.eye(case.classes)[case.y.astype(int)] if "with one-hot labels" in code else case.y
    weights = re.search(r"class_weight=(\{.*?\})", code)
    # A model that gives its bias plus its input, so that the bias's step is the slope.
    activation = "exponential" if 'activation="exponential"' in code else None
    layer = keras.layers.Dense(scores, kernel_initializer="identity", activation=activation)
    model = keras.Sequential([keras.Input((scores,)), layer])
    model.compile(optimizer=keras.optimizers.SGD(1.0), loss=loss)
    slopes, values = [], []
    for i in range(len(case.y)):
        layer.set_weights([np.eye(scores), np.zeros(scores)])
        extra = {"class_weight": eval(weights.group(1))} if weights else {}
        value = model.train_on_batch(case.f[i : i + 1], given[i : i + 1], **extra)
        values.append(float(np.ravel(value)[0]))
        slopes.append(-layer.get_weights()[1])
    slopes, values = np.array(slopes), np.array(values)
    scale = factor(case.g, slopes)
    error = check("slope", scale * case.g, slopes, 1e-5)
    ours = scale * values_without_constants(case.value)
    check("value", ours, values_without_constants(values), 1e-5)
    if not weights:
        layer.set_weights([np.eye(scores), np.zeros(scores)])
        whole = float(np.ravel(model.test_on_batch(case.f, given))[0])
        check("mean", np.mean(values)[None], np.array([whole]), 1e-5)
    return error, scale
