using CrediCare.Data;
using CrediCare.Data.Identity;
using CrediCare.Data.Jobs;
using CrediCare.Data.Outbox;
using CrediCare.Domain;
using CrediCare.Domain.Amounts;
using CrediCare.Domain.Calendar;
using CrediCare.Domain.ClientFunds;
using CrediCare.Domain.Creditors;
using CrediCare.Domain.Identifiers;
using CrediCare.Domain.Payments;
using CrediCare.Domain.Payments.Files;
using CrediCare.Domain.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CrediCare.Conventions.Tests;

/// <summary>Finds, or makes, one of everything that staff's addresses name and that is no company's own.</summary>
internal sealed class AgencyThings(
    PortalContext context,
    DateTime now,
    Creditor creditor,
    PortalUser owner,
    Dictionary<string, string> ids
)
{
    public async Task AddAsync()
    {
        AddApplication();
        AddOperations();
        AddClientFundsDay();
        await AddPaymentOrderAsync();
        ids["/admin/help/{slug}"] = "register-a-case";
        ids["/admin/help/{number}"] = "1";
        ids["/admin/rates/{table}"] = "late-interest";
        ids["/admin/packages/{id}"] = await context.Packages.OrderBy(one => one.Id).Select(one => one.PublicId).FirstAsync();
        ids["/admin/assessments/{id}"] = await context
            .Registrations.Where(one => one.State == RegistrationState.NeedsAssessment)
            .OrderBy(one => one.Id)
            .Select(one => one.PublicId)
            .FirstAsync();
    }

    private void AddClientFundsDay()
    {
        var day = DateOnly.FromDateTime(now).AddDays(-1);
        if (context.ClientFundsDays.Find(day) is null)
            context.Add(
                ClientFundsDay.Close(
                    day,
                    0,
                    ClientFundsStanding.Of([]),
                    ClientFundsReconciliation.Of(day, [], [], new HashSet<Guid>(), new Dictionary<Guid, Guid>()),
                    Money.Zero,
                    now
                )
            );
        ids["/admin/settlement/{day}"] = day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task AddPaymentOrderAsync()
    {
        var portfolio = await context.Portfolios.Where(one => one.CreditorId == creditor.Id).Select(one => one.Id).FirstAsync();
        var order = PaymentOrder
            .Prepare(
                [new(PayoutKind.ToCreditor, portfolio, null, creditor.Name, "12345678903", null, new(100), Money.Zero)],
                DateOnly.FromDateTime(now),
                owner.Id,
                now
            )
            .Value;
        var another = await context.Users.Where(user => user.Id != owner.Id).Select(user => user.Id).FirstAsync();
        order.Approve(another, now);
        order.Send(DateOnly.FromDateTime(now), another, now);
        context.Add(order);
        ids["/admin/settlement/payouts/{id}"] = order.PublicId;
        ids["/admin/settlement/payouts/{number}"] = "1";
    }

    private void AddApplication()
    {
        var application = CustomerApplication.Submit(
            PublicId.New(),
            new(
                "Granli Bygg AS",
                "310000124",
                PostalAddress.Unknown,
                "97102233550",
                true,
                "Kari Granli",
                "kari@granli.example",
                "+4741234567",
                "nb",
                null,
                null,
                null
            ),
            null,
            AcceptedTerms.Of("1", "Teksten", "Kari Granli", now),
            now
        );
        context.Add(application);
        ids["/admin/creditors/applications/{id}"] = application.PublicId;
    }

    private void AddOperations()
    {
        var run = JobRun.Start(Guid.CreateVersion7(), "nightly-import", JobTrigger.Command, null, now);
        var mail = OutboxMail.Queue(
            $"test:{PublicId.New()}",
            MailKind.RegistrationRefused,
            null,
            "ingen@demo.example",
            "nb",
            "{}",
            now
        );
        context.AddRange(run, mail);
        var payment = IncomingPayment.Receive(
            IncomingPayment.ByHand,
            PublicId.New(),
            Money.FromKroner(100),
            OsloTime.DateOf(now),
            null,
            null,
            new Payer(null, null),
            now
        );
        context.Add(payment);
        var (file, _) = ReceivedFile.Receive(
            PaymentFileReader.Read([]),
            "innbetalinger.txt",
            0,
            Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()),
            null,
            now
        );
        context.Add(file);
        ids["/admin/payments/files/{id}"] = file.PublicId;
        ids["/admin/payments/{id}"] = payment.PublicId;
        ids["/admin/jobs/{id}"] = run.PublicId;
        ids["/admin/mail/{id}"] = mail.PublicId;
    }
}
