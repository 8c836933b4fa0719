using CrediCare.Domain.Cases;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Decisions;
using CrediCare.Domain.Documents;
using CrediCare.Domain.Identifiers;
using CrediCare.TestKit.Databases;
using Microsoft.EntityFrameworkCore;
using static CrediCare.Data.Tests.Day.CaseScene;

namespace CrediCare.Data.Tests.Day;

/// <summary>Decisions as rows: the receipt holds after the database has had it, and two answers at once are one.</summary>
public sealed class DecisionRowsTests(TestDatabases databases) : IClassFixture<TestDatabases>
{
    private static readonly MemberRights Rights = new(true, false, false);

    [DatabaseTheory]
    public async Task TheReceipt_HoldsAfterItWasReadBack(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await AskedAsync(database);
        Guid paper;
        await using (var context = database.Open())
        {
            var one = await context.Cases.AsSplitQuery().SingleAsync();
            var document = Document.ForCase(
                one.CreditorId,
                one.Id,
                "svar.pdf",
                DocumentType.Pdf,
                3,
                new string('a', 64),
                scene.Member.Id,
                scene.Clock.UtcNow
            );
            context.Add(document);
            var answer = Answer(scene, "Ja.") with { Documents = [new(document.Id, document.FileName, document.Sha256)] };
            Assert.Null(one.Answer(one.Decisions[0], null, answer, Receipt(1), Odd(scene)).Refusal);
            await context.SaveChangesAsync();
            paper = document.Id;
        }

        await using var again = database.Open();
        var decision = (await again.Cases.AsSplitQuery().SingleAsync()).Decisions[0];
        Assert.True(decision.IsAsReceipted);
        Assert.Equal((DecisionState.Answered, paper), (decision.State, decision.Documents.Single().DocumentId));
        Assert.Equal(
            DecisionResult.TakenBefore,
            decision
                .Weigh(
                    Answer(scene, "Ja.") with
                    {
                        Documents = [new(paper, "svar.pdf", new string('a', 64))],
                    },
                    scene.Clock.UtcNow
                )
                .Value
        );
        await again.Decisions.ExecuteUpdateAsync(set => set.SetProperty(one => one.Answer, "Nei."));
        await using var tampered = database.Open();
        Assert.False((await tampered.Decisions.SingleAsync()).IsAsReceipted);
    }

    [DatabaseTheory]
    public async Task OfTwoAnswersAtOnce_TheSecondIsRefused_AndWritesNothing(DatabaseEngine engine)
    {
        var database = await databases.NewAsync(engine);
        var scene = await AskedAsync(database);
        await using var first = database.Open();
        await using var second = database.Open();
        var one = await first.Cases.AsSplitQuery().SingleAsync();
        var same = await second.Cases.AsSplitQuery().SingleAsync();
        one.Answer(one.Decisions[0], null, Answer(scene, "Ja."), Receipt(1), Odd(scene));
        same.Answer(same.Decisions[0], null, Answer(scene, "Nei."), Receipt(2), Odd(scene));

        await first.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        await using var context = database.Open();
        Assert.Equal("Ja.", (await context.Decisions.SingleAsync()).Answer);
        Assert.Equal(1, await context.CaseEvents.CountAsync(happened => happened.Kind == CaseEventKind.QuestionAnswered));
    }

    private static Task<CaseScene> AskedAsync(TestDatabase database) =>
        new CaseScene(database).MakeAsync(one => one.Case.AskCreditor(Question("2026-10-01"), one.On("2026-10-01")));

    // Finer than any of the engines keeps an instant.
    private static CaseOccasion Odd(CaseScene scene)
    {
        var now = scene.On("2026-10-02");
        return now with { NowUtc = now.NowUtc.AddTicks(1_234_567) };
    }

    private static DecisionAnswer Answer(CaseScene scene, string text) =>
        new(DecisionChoice.Answer, text, new DecisionPerson(scene.Member.Id, "Kari Prøve", MembershipRole.Member, Rights));

    private static ReceiptNumber Receipt(int running) => ReceiptNumber.Create(2026, 70_000 + running);
}
