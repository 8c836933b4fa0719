using System.Data.Common;
using CrediCare.Data.Sqlite;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.Privacy;
using CrediCare.TestKit;
using CrediCare.TestKit.Databases;
using CrediCare.Web.Features.Admin.Privacy.Held;
using CrediCare.Web.Jobs.Week.Privacy;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CrediCare.Web.Tests.Features.Admin.Privacy;

/// <summary>What the week and the privacy pages ask of many cases and debtors, they find by an index.</summary>
public sealed class PrivacyPlanTests(PrivacyPlanTests.ListenedPortal site) : IClassFixture<PrivacyPlanTests.ListenedPortal>
{
    [Theory]
    [InlineData(typeof(RetainedCases))]
    [InlineData(typeof(RetainedSignIns))]
    public async Task WhatMayGo_IsCountedWithoutReadingATableFromEndToEnd(Type type)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var kind = (IRetained)scope.ServiceProvider.GetRequiredService(type);

        var plans = await site.PlansOfAsync(() => kind.CountAsync(kind.Reach(12, site.Clock.Today()), default));

        Assert.NotEmpty(plans);
        Assert.Empty(plans.SelectMany(plan => plan.TablesReadWhole));
    }

    [Fact]
    public async Task CasesThatMayGo_ComeInTheirOrder_FromWhereTheLastOnesEnded()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var kind = scope.ServiceProvider.GetRequiredService<RetainedCases>();

        var plans = await site.PlansOfAsync(() => kind.CountAsync(kind.Reach(0, site.Clock.Today()), default));

        Assert.All(
            plans,
            plan =>
                Assert.Contains(
                    plan.Steps,
                    step =>
                        step.Contains("IX_Cases_Stage_ClosedOn_Id", StringComparison.Ordinal)
                        && step.Contains("Stage=? AND ClosedOn>? AND ClosedOn<?", StringComparison.Ordinal)
                )
        );
        Assert.All(plans, plan => Assert.DoesNotContain(plan.Steps, step => step.Contains("ORDER BY", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SamePersonWithEveryCreditor_IsFoundByAnIndexForEachWay(bool business)
    {
        var debtor = await site.WithDatabaseAsync(async context =>
        {
            var some = context.Debtors.Where(one => one.OrganisationNumber != null == business).OrderBy(one => one.Id).Take(1);
            if (!business)
                await some.ExecuteUpdateAsync(set => set.SetProperty(one => one.BirthNumberHash, new byte[32]));
            return await some.AsNoTracking().SingleAsync();
        });

        var plans = await site.PlansOfAsync(() =>
            site.WithAsync<HeldKeysQuery, HeldKeys>(query => query.FindAsync(debtor, default))
        );

        Assert.Empty(plans[0].TablesReadWhole);
        Assert.Contains(
            plans[0].Steps,
            step =>
                step.Contains(
                    business ? "IX_Debtors_OrganisationNumber (" : "IX_Debtors_BirthNumberHash (",
                    StringComparison.Ordinal
                )
        );
    }

    public sealed class ListenedPortal : PortalFactory
    {
        private readonly Listener _listener = new();

        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Demo:Cases", "60")];

        /// <summary>How the database goes about each question that this asks.</summary>
        public async Task<IReadOnlyList<QueryPlan>> PlansOfAsync(Func<Task> work)
        {
            _listener.Asked.Clear();
            await work();
            var asked = _listener.Asked.ToList();
            var plans = new List<QueryPlan>();
            await WithDatabaseAsync(async context =>
            {
                await context.Database.OpenConnectionAsync();
                foreach (var (text, values) in asked)
                {
                    await using var command = context.Database.GetDbConnection().CreateCommand();
                    command.CommandText = $"EXPLAIN QUERY PLAN {text}";
                    foreach (var (name, value) in values)
                    {
                        var parameter = command.CreateParameter();
                        (parameter.ParameterName, parameter.Value) = (name, value);
                        command.Parameters.Add(parameter);
                    }

                    var steps = new List<string>();
                    await using var reader = await command.ExecuteReaderAsync();
                    while (await reader.ReadAsync())
                        steps.Add(reader.GetString(3));
                    plans.Add(new QueryPlan(steps));
                }
            });
            return plans;
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services =>
                services.ConfigureDbContext<SqlitePortalContext>(options => options.AddInterceptors(_listener))
            );
        }

        private sealed class Listener : DbCommandInterceptor
        {
            public List<(string Text, List<(string Name, object? Value)> Values)> Asked { get; } = [];

            public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
                DbCommand command,
                CommandEventData eventData,
                InterceptionResult<DbDataReader> result,
                CancellationToken cancellationToken = default
            )
            {
                Asked.Add(
                    (
                        command.CommandText,
                        [.. command.Parameters.Cast<DbParameter>().Select(one => (one.ParameterName, one.Value))]
                    )
                );
                return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
            }
        }
    }
}
