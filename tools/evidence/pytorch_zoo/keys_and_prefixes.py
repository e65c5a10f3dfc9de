"""State dicts under many keys, with many prefixes."""

from networks import KL, RS, SD, prefixed
from written import save

KEYS = """state_dict model_state_dict model net network weights params module model_state state ema model_ema state_dict_ema
best_model best_state backbone student classifier resnet encoder model.state_dict checkpoint.model ema.module app.net
models.0 callbacks.EMA.ema_state_dict""".split()
PREFIXES = """ module. module.module. _orig_mod. module._orig_mod. _orig_mod.module. model. net. network. backbone. encoder.
model.module. model._orig_mod. model.model. student. 0. 1. core. resnet. _model. _forward_module. classifier. encoder_q.
base_model.model. wrapped.inner.net. ema_model. _fsdp_wrapped_module. a.b.c.d.e. algorithm.network.0. Модель.""".split(" ")
PREFIXES = [prefix.strip() for line in PREFIXES for prefix in line.split("\n")]


def keys_and_prefixes():
    networks = [("sd", SD), ("rs", RS), ("kl", KL)]
    for i, key in enumerate(KEYS):
        for j, prefix in enumerate(PREFIXES):
            of, state = networks[(i + j) % 3]
            value = prefixed(state, prefix)
            for part in reversed(key.split(".")):
                value = [value] if part == "0" else {part: value}
            value = {"epoch": 3, "lr": 0.1, **value} if isinstance(value, dict) else value
            save(f"keys/{i:02}-{j:02}.pth", value, of, entry=key, prefix=prefix)
    for j, prefix in enumerate(PREFIXES):
        of, state = networks[j % 3]
        save(f"keys/bare-{j:02}.pth", prefixed(state, prefix), of, entry=None, prefix=prefix)
