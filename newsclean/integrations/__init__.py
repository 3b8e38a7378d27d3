"""Adapters for engines that run a cleaning over many machines, or bring the pages. Each needs its extra."""
