using System.Diagnostics.Metrics;
using CrediCare.Data.Jobs;
using CrediCare.Web.Startup.Measuring;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Startup;

public sealed class MeasurementsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddMetrics()
        .AddSingleton<Measurements>()
        .BuildServiceProvider();
    private readonly Measurements _measurements;
    private readonly Meter _meter;

    public MeasurementsTests()
    {
        _measurements = _services.GetRequiredService<Measurements>();
        _meter = _services.GetRequiredService<IMeterFactory>().Create("Npgsql");
    }

    [Fact]
    public void Durations_AreCountedUpToEachBound()
    {
        var job = $"job-{Guid.NewGuid():N}";
        PortalMeter.JobEnded(job, JobOutcome.Succeeded, TimeSpan.FromSeconds(0.5));
        PortalMeter.JobEnded(job, JobOutcome.Succeeded, TimeSpan.FromSeconds(90));

        Assert.Equal(
            [
                $"credicare_job_duration_seconds_bucket{{job=\"{job}\",outcome=\"Succeeded\",le=\"0.1\"}} 0",
                $"credicare_job_duration_seconds_bucket{{job=\"{job}\",outcome=\"Succeeded\",le=\"1\"}} 1",
                $"credicare_job_duration_seconds_bucket{{job=\"{job}\",outcome=\"Succeeded\",le=\"10\"}} 1",
                $"credicare_job_duration_seconds_bucket{{job=\"{job}\",outcome=\"Succeeded\",le=\"60\"}} 1",
                $"credicare_job_duration_seconds_bucket{{job=\"{job}\",outcome=\"Succeeded\",le=\"300\"}} 2",
                $"credicare_job_duration_seconds_bucket{{job=\"{job}\",outcome=\"Succeeded\",le=\"1800\"}} 2",
                $"credicare_job_duration_seconds_bucket{{job=\"{job}\",outcome=\"Succeeded\",le=\"7200\"}} 2",
                $"credicare_job_duration_seconds_bucket{{job=\"{job}\",outcome=\"Succeeded\",le=\"+Inf\"}} 2",
                $"credicare_job_duration_seconds_sum{{job=\"{job}\",outcome=\"Succeeded\"}} 90.5",
                $"credicare_job_duration_seconds_count{{job=\"{job}\",outcome=\"Succeeded\"}} 2",
            ],
            Lines(job)
        );
    }

    [Fact]
    public void WhatGrows_IsAddedUp_AndWhatStands_IsTheLatest()
    {
        var counter = _meter.CreateCounter<int>("db.tries", "{try}", "Tries.");
        var open = _meter.CreateUpDownCounter<long>("db.open");
        var (held, room) = (7, 0);
        _meter.CreateObservableGauge("db.held", () => held, "By");
        _meter.CreateObservableCounter("db.seen", () => ++room);
        counter.Add(2);
        counter.Add(3);
        open.Add(4);
        open.Add(-1);
        _ = _measurements.ToText();
        held = 5;

        Assert.Equal(["# HELP db_tries_total Tries.", "# TYPE db_tries_total counter", "db_tries_total 5"], Lines("db_tries"));
        Assert.Equal(["# TYPE db_open gauge", "db_open 3"], Lines("db_open").Skip(1));
        Assert.Equal("db_held_bytes 5", Lines("db_held")[^1]);
        Assert.Equal("db_seen_total 5", Lines("db_seen")[^1]);
    }

    [Fact]
    public void Labels_AreInOrder_AndNothingInThemEndsTheLine()
    {
        _meter.CreateCounter<long>("db.labels").Add(1, new("b.c", "a\"\n\\"), new("a", null));

        Assert.Equal("""db_labels_total{a="",b_c="a\"\n\\"} 1""", Lines("db_labels")[^1]);
    }

    [Fact]
    public void MetersOfOthers_AreNotTaken()
    {
        using var other = new ServiceCollection().AddMetrics().BuildServiceProvider();
        other.GetRequiredService<IMeterFactory>().Create("Npgsql").CreateCounter<long>("db.elsewhere").Add(1);
        _services.GetRequiredService<IMeterFactory>().Create("Somebody").CreateCounter<long>("db.somebody").Add(1);

        Assert.Empty(Lines("db_elsewhere"));
        Assert.Empty(Lines("db_somebody"));
    }

    public void Dispose() => _services.Dispose();

    private string[] Lines(string part) =>
        [.. _measurements.ToText().Split('\n').Where(line => line.Contains(part, StringComparison.Ordinal))];
}
