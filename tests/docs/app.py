"""An application of FastAPI over the models that order.yaml defines."""

from __future__ import annotations

from uuid import UUID

from fastapi import FastAPI, HTTPException
from orders import Order, Payment

app = FastAPI()
kept: dict[UUID, Order] = {}


@app.post("/orders", status_code=201)
def create_order(order: Order) -> Order:
    """Keep an order."""
    kept[order.order_id] = order
    return order


@app.get("/orders/{order_id}")
def get_order(order_id: UUID) -> Order:
    """One order."""
    if order_id not in kept:
        raise HTTPException(404)
    return kept[order_id]


@app.put("/orders/{order_id}/payment")
def pay(order_id: UUID, payment: Payment) -> Order:
    """Pay an order."""
    kept[order_id].payment = payment
    return kept[order_id]
