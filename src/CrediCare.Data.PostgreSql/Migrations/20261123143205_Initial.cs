using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace CrediCare.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AgreementTexts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    TextNb = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false),
                    TextEn = table.Column<string>(type: "character varying(40000)", maxLength: 40000, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementTexts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AnswerDeadlines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerDeadlines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    FullName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    StaffRole = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSignInAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastTotpStep = table.Column<long>(type: "bigint", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: true),
                    ByStaff = table.Column<bool>(type: "boolean", nullable: false),
                    Action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Detail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Seal = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Entries = table.Column<int>(type: "integer", nullable: false),
                    SealedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Previous = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Proof = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClientFundsEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Account = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientFundsEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CollectionBaseRates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CollectionBaseRates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConciliationLimits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConciliationLimits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CourtFeeUnits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourtFeeUnits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CourtStepFees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Units = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourtStepFees", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Creditors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OrganisationNumber = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    BankAccount = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: true),
                    BankAccountByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    BankAccountAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeductsVat = table.Column<bool>(type: "boolean", nullable: false),
                    Standing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RequiresSecondFactor = table.Column<bool>(type: "boolean", nullable: false),
                    UsersAskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    UsersConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ContactName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    InvoiceEmail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    MembersApprovePlans = table.Column<bool>(type: "boolean", nullable: false),
                    MembersWithdrawCases = table.Column<bool>(type: "boolean", nullable: false),
                    MembersApproveLegalSteps = table.Column<bool>(type: "boolean", nullable: false),
                    DetailsChangedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PhoneChangedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SettledPhone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    PlanMaximumInstallments = table.Column<int>(type: "integer", nullable: true),
                    PlanMaximumOre = table.Column<long>(type: "bigint", nullable: true),
                    City = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Postcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Street = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    StreetExtra = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Creditors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "text", nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeskDeadlines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisputeDays = table.Column<int>(type: "integer", nullable: false),
                    AssessmentDays = table.Column<int>(type: "integer", nullable: false),
                    MessageDays = table.Column<int>(type: "integer", nullable: false),
                    BrokenPlanDays = table.Column<int>(type: "integer", nullable: false),
                    RefusedImportDays = table.Column<int>(type: "integer", nullable: false),
                    LetterDays = table.Column<int>(type: "integer", nullable: false),
                    PaymentDays = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskDeadlines", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FeeBandTables",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    LetterFraction = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    OwnDemandFraction = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeeBandTables", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FeeFactors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BusinessFactor = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    VatPercent = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    PlanFactor = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    PlanMoreThanInstallments = table.Column<int>(type: "integer", nullable: false),
                    LetterDaysAfterDue = table.Column<int>(type: "integer", nullable: false),
                    LettersInWholeKroner = table.Column<bool>(type: "boolean", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeeFactors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HandlingTimes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromMonths = table.Column<int>(type: "integer", nullable: false),
                    ToMonths = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandlingTimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HelpArticles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Slug = table.Column<string>(type: "character varying(60)", unicode: false, maxLength: 60, nullable: false),
                    Section = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    ChangedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    KeywordsEn = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    TextEn = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    TitleEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    KeywordsNb = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    TextNb = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    TitleNb = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpArticles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Holidays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InstallmentGraces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstallmentGraces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JobLeases",
                columns: table => new
                {
                    Job = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    HolderRunId = table.Column<Guid>(type: "uuid", nullable: true),
                    ExpiresAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobLeases", x => x.Job);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    Job = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Trigger = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StartedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    StartedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Expected = table.Column<int>(type: "integer", nullable: true),
                    Read = table.Column<int>(type: "integer", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Refused = table.Column<int>(type: "integer", nullable: false),
                    ErrorReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LateInterestRates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PercentPerYear = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LateInterestRates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LatePaymentCompensations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LatePaymentCompensations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LegalRegimes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalRegimes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LimitationWarningDays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Early = table.Column<int>(type: "integer", nullable: false),
                    Soon = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LimitationWarningDays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Municipalities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Municipalities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MunicipalityNeighbours",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    NeighbourNumber = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Borders = table.Column<bool>(type: "boolean", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MunicipalityNeighbours", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberSeries",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Next = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberSeries", x => new { x.Kind, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "OutboxMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    Cause = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecipientUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecipientAddress = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NextAttemptAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AttemptStartedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    UnknownOutcomes = table.Column<int>(type: "integer", nullable: false),
                    DigestId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxMails_OutboxMails_DigestId",
                        column: x => x.DigestId,
                        principalTable: "OutboxMails",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Packages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    NameNb = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DescriptionNb = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    DescriptionEn = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    MonthlyPriceOre = table.Column<long>(type: "bigint", nullable: true),
                    CasesPerYear = table.Column<int>(type: "integer", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    SortOrder = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Packages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PaymentPlanApprovals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MaximumInstallments = table.Column<int>(type: "integer", nullable: false),
                    MaximumOre = table.Column<long>(type: "bigint", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentPlanApprovals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Postcodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Postcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Place = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    MunicipalityNumber = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    InUse = table.Column<bool>(type: "boolean", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postcodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationLimits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MinimumDaysOverdue = table.Column<int>(type: "integer", nullable: false),
                    MaximumYearsOverdue = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationLimits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RetentionRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Months = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SearchTerms",
                columns: table => new
                {
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false),
                    Term = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsExact = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchTerms", x => new { x.PortfolioId, x.Term, x.CaseId });
                });

            migrationBuilder.CreateTable(
                name: "SmallestPayouts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RefundOre = table.Column<long>(type: "bigint", nullable: false),
                    ToCreditorOre = table.Column<long>(type: "bigint", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SmallestPayouts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ThrottleCounts",
                columns: table => new
                {
                    KeyHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    WindowStartUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThrottleCounts", x => new { x.KeyHash, x.WindowStartUtc });
                });

            migrationBuilder.CreateTable(
                name: "WebhookLogs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Withdrawn = table.Column<bool>(type: "boolean", nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CreatedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookLogs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ApiAnswers",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RequestHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    BegunAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    Body = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiAnswers", x => new { x.UserId, x.Key });
                    table.ForeignKey(
                        name: "FK_ApiAnswers_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    LastUsedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClientFundsDays",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Entries = table.Column<int>(type: "integer", nullable: false),
                    Differences = table.Column<int>(type: "integer", nullable: false),
                    Settled = table.Column<int>(type: "integer", nullable: false),
                    OnTheirWay = table.Column<int>(type: "integer", nullable: false),
                    BankSaysOre = table.Column<long>(type: "bigint", nullable: true),
                    BankSaidByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Explanation = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    ExplainedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    ExplainedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AcknowledgedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    AcknowledgedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Waits = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    AgencyFeesOre = table.Column<long>(type: "bigint", nullable: false),
                    AgencyVatOre = table.Column<long>(type: "bigint", nullable: false),
                    BankOre = table.Column<long>(type: "bigint", nullable: false),
                    CreditorsOre = table.Column<long>(type: "bigint", nullable: false),
                    CreditorsOweOre = table.Column<long>(type: "bigint", nullable: false),
                    DebtorsOre = table.Column<long>(type: "bigint", nullable: false),
                    DebtorsOweOre = table.Column<long>(type: "bigint", nullable: false),
                    DifferenceOre = table.Column<long>(type: "bigint", nullable: false),
                    DifferenceSoFarOre = table.Column<long>(type: "bigint", nullable: false),
                    FilesInOre = table.Column<long>(type: "bigint", nullable: false),
                    FilesOutOre = table.Column<long>(type: "bigint", nullable: false),
                    LedgerInOre = table.Column<long>(type: "bigint", nullable: false),
                    LedgerOutOre = table.Column<long>(type: "bigint", nullable: false),
                    OwnMoneyOre = table.Column<long>(type: "bigint", nullable: false),
                    UnidentifiedOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientFundsDays", x => x.Day);
                    table.ForeignKey(
                        name: "FK_ClientFundsDays_AspNetUsers_AcknowledgedByUserId",
                        column: x => x.AcknowledgedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientFundsDays_AspNetUsers_BankSaidByUserId",
                        column: x => x.BankSaidByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientFundsDays_AspNetUsers_ExplainedByUserId",
                        column: x => x.ExplainedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeskAssignments",
                columns: table => new
                {
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignedByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssignedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskAssignments", x => x.SubjectId);
                    table.ForeignKey(
                        name: "FK_DeskAssignments_AspNetUsers_AssignedByUserId",
                        column: x => x.AssignedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeskAssignments_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KeptForms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentSealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    KeptUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptForms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeptForms_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailChoices",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Group = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailChoices", x => new { x.UserId, x.Group });
                    table.ForeignKey(
                        name: "FK_MailChoices_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaymentOrders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Through = table.Column<DateOnly>(type: "date", nullable: false),
                    PreparedByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    PreparedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ApprovedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    ApprovedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FileTakenByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    FileTakenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StopSaidByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    StopSaidAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StopBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    EndedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentOrders_AspNetUsers_ApprovedByUserId",
                        column: x => x.ApprovedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrders_AspNetUsers_EndedByUserId",
                        column: x => x.EndedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrders_AspNetUsers_FileTakenByUserId",
                        column: x => x.FileTakenByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrders_AspNetUsers_PreparedByUserId",
                        column: x => x.PreparedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrders_AspNetUsers_StopSaidByUserId",
                        column: x => x.StopSaidByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReceivedFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    LengthBytes = table.Column<int>(type: "integer", nullable: false),
                    ReceivedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Identity = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Items = table.Column<int>(type: "integer", nullable: false),
                    Refusal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RefusedLine = table.Column<int>(type: "integer", nullable: true),
                    RefusedField = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    WaitsSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SumOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReceivedFiles_AspNetUsers_ReceivedByUserId",
                        column: x => x.ReceivedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    OwnerUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    CompanyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Cause = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    IsScheduled = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Expected = table.Column<int>(type: "integer", nullable: true),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    AskedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportRequests_AspNetUsers_OwnerUserId",
                        column: x => x.OwnerUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    CompanyId = table.Column<Guid>(type: "uuid", nullable: false),
                    List = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedFilters_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    OwnerUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    CompanyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RhythmSince = table.Column<DateOnly>(type: "date", nullable: false),
                    SavedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedReports_AspNetUsers_OwnerUserId",
                        column: x => x.OwnerUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignInSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsRemembered = table.Column<bool>(type: "boolean", nullable: false),
                    StartedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastSeenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Browser = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Platform = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignInSessions_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AuditPersonalFacts",
                columns: table => new
                {
                    EntryId = table.Column<Guid>(type: "uuid", nullable: false),
                    RemoteAddress = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    UserAgent = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditPersonalFacts", x => x.EntryId);
                    table.ForeignKey(
                        name: "FK_AuditPersonalFacts_AuditEntries_EntryId",
                        column: x => x.EntryId,
                        principalTable: "AuditEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AllPortfolios = table.Column<bool>(type: "boolean", nullable: false),
                    Scopes = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SecretHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Prefix = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    MadeByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastUsedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReplacedFromUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApiKeys_AspNetUsers_MadeByUserId",
                        column: x => x.MadeByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApiKeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApiKeys_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BankAccountChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BankAccount = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    WholeCompany = table.Column<bool>(type: "boolean", nullable: false),
                    ProposedByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ConfirmBy = table.Column<DateOnly>(type: "date", nullable: false),
                    ConfirmedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedByStaff = table.Column<bool>(type: "boolean", nullable: false),
                    ConfirmedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankAccountChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BankAccountChanges_AspNetUsers_ConfirmedByUserId",
                        column: x => x.ConfirmedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BankAccountChanges_AspNetUsers_EndedByUserId",
                        column: x => x.EndedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BankAccountChanges_AspNetUsers_ProposedByUserId",
                        column: x => x.ProposedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BankAccountChanges_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CreditorNameWord",
                columns: table => new
                {
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Word = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditorNameWord", x => new { x.Word, x.CreditorId });
                    table.ForeignKey(
                        name: "FK_CreditorNameWord_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Debtors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MatchName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OrganisationNumber = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthNumberSealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    BirthNumberHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    Phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    GuardianName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    GuardianPhone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    GuardianEmail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    BankruptSince = table.Column<DateOnly>(type: "date", nullable: true),
                    ForgottenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    City = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Postcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Street = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    StreetExtra = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    GuardianCity = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    GuardianCountry = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    GuardianPostcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    GuardianStreet = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    GuardianStreetExtra = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Debtors", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Debtors_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AllPortfolios = table.Column<bool>(type: "boolean", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficeName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    OfficeOrganisationNumber = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    InvitedName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GrantedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenUpAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ChangedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsPretended = table.Column<bool>(type: "boolean", nullable: false),
                    AdministratorUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemindedOfLastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Memberships_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Portfolios",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ContactName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    InvoiceEmail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    BankAccount = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: true),
                    BankAccountByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    BankAccountAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsClosed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Portfolios", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Portfolios_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentSealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemindOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemindedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegistrationDrafts_AspNetUsers_AuthorUserId",
                        column: x => x.AuthorUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegistrationDrafts_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sandboxes",
                columns: table => new
                {
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Generation = table.Column<int>(type: "integer", nullable: false),
                    AheadTicks = table.Column<long>(type: "bigint", nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastUsedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BusyUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sandboxes", x => x.CreditorId);
                    table.ForeignKey(
                        name: "FK_Sandboxes_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UploadLayouts",
                columns: table => new
                {
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeadingsHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Mapping = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadLayouts", x => new { x.CreditorId, x.HeadingsHash });
                    table.ForeignKey(
                        name: "FK_UploadLayouts_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WebhookEndpoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Topics = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    AllPortfolios = table.Column<bool>(type: "boolean", nullable: false),
                    SecretSealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    EarlierSecretSealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    EarlierUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MadeByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PausedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PausedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    FailingSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookEndpoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookEndpoints_AspNetUsers_MadeByUserId",
                        column: x => x.MadeByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WebhookEndpoints_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WebhookEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    Happened = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    DecisionPublicId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ReportPublicId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WrittenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookEvents_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FeeBands",
                columns: table => new
                {
                    TableId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    UpToOre = table.Column<long>(type: "bigint", nullable: true),
                    Light = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false),
                    Heavy = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeeBands", x => new { x.TableId, x.Number });
                    table.ForeignKey(
                        name: "FK_FeeBands_FeeBandTables_TableId",
                        column: x => x.TableId,
                        principalTable: "FeeBandTables",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HelpArticleRevisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ArticleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    WrittenByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    RestoredFrom = table.Column<int>(type: "integer", nullable: true),
                    WrittenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    KeywordsEn = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    TextEn = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    TitleEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    KeywordsNb = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    TextNb = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    TitleNb = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HelpArticleRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HelpArticleRevisions_AspNetUsers_WrittenByUserId",
                        column: x => x.WrittenByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HelpArticleRevisions_HelpArticles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "HelpArticles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JobRefusals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRefusals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JobRefusals_JobRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "JobRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Agreements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PackageId = table.Column<Guid>(type: "uuid", nullable: true),
                    AcceptedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AcceptedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TextHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    TextVersion = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agreements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agreements_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Agreements_Packages_PackageId",
                        column: x => x.PackageId,
                        principalTable: "Packages",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CustomerApplications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    SubmissionKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PackageId = table.Column<Guid>(type: "uuid", nullable: true),
                    CompanyName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OrganisationNumber = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    BankAccount = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    DeductsVat = table.Column<bool>(type: "boolean", nullable: false),
                    SignatoryName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    OfficeName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    OfficeOrganisationNumber = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    SubmittedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    City = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Postcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Street = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    StreetExtra = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    AcceptedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AcceptedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TextHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    TextVersion = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerApplications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustomerApplications_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_CustomerApplications_Packages_PackageId",
                        column: x => x.PackageId,
                        principalTable: "Packages",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RetentionApprovals",
                columns: table => new
                {
                    RuleId = table.Column<Guid>(type: "uuid", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Seen = table.Column<int>(type: "integer", nullable: false),
                    ApprovedByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ApprovedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionApprovals", x => x.RuleId);
                    table.ForeignKey(
                        name: "FK_RetentionApprovals_AspNetUsers_ApprovedByUserId",
                        column: x => x.ApprovedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RetentionApprovals_RetentionRules_RuleId",
                        column: x => x.RuleId,
                        principalTable: "RetentionRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReceivedFileContent",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedFileContent", x => x.FileId);
                    table.ForeignKey(
                        name: "FK_ReceivedFileContent_ReceivedFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ReceivedFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DebtorContactChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DebtorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    EndedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    City = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Postcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    Street = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    StreetExtra = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtorContactChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DebtorContactChanges_Debtors_DebtorId",
                        column: x => x.DebtorId,
                        principalTable: "Debtors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DebtorMergeSuggestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    DebtorId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherDebtorId = table.Column<Guid>(type: "uuid", nullable: false),
                    SuggestedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtorMergeSuggestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DebtorMergeSuggestions_Debtors_DebtorId",
                        column: x => x.DebtorId,
                        principalTable: "Debtors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtorMergeSuggestions_Debtors_OtherDebtorId",
                        column: x => x.OtherDebtorId,
                        principalTable: "Debtors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeyPortfolios",
                columns: table => new
                {
                    ApiKeyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeyPortfolios", x => new { x.ApiKeyId, x.PortfolioId });
                    table.ForeignKey(
                        name: "FK_ApiKeyPortfolios_ApiKeys_ApiKeyId",
                        column: x => x.ApiKeyId,
                        principalTable: "ApiKeys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ApiKeyPortfolios_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BankAccountChangePortfolios",
                columns: table => new
                {
                    ChangeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankAccountChangePortfolios", x => new { x.ChangeId, x.PortfolioId });
                    table.ForeignKey(
                        name: "FK_BankAccountChangePortfolios_BankAccountChanges_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "BankAccountChanges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BankAccountChangePortfolios_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OutstandingOre = table.Column<long>(type: "bigint", nullable: false),
                    OverdueSince = table.Column<DateOnly>(type: "date", nullable: false),
                    AgeWhenOpened = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    ForgottenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Kid = table.Column<string>(type: "character varying(25)", maxLength: 25, nullable: false),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false),
                    DebtorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Holds = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    ClosedReason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    StageBeforeClosing = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PausedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NoticeSentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NoticeDeadline = table.Column<DateOnly>(type: "date", nullable: true),
                    DemandSentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DemandDeadline = table.Column<DateOnly>(type: "date", nullable: true),
                    LegalActionNoticeSentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LegalActionNoticeDeadline = table.Column<DateOnly>(type: "date", nullable: true),
                    EarliestLimitation = table.Column<DateOnly>(type: "date", nullable: true),
                    LegalRegime = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    EventCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ExcessSince = table.Column<DateOnly>(type: "date", nullable: true),
                    NextLetterOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HeavyFeeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WarnedOfLimitation = table.Column<DateOnly>(type: "date", nullable: true),
                    LimitationWarning = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cases_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cases_Debtors_DebtorId",
                        column: x => x.DebtorId,
                        principalTable: "Debtors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cases_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MembershipPortfolios",
                columns: table => new
                {
                    MembershipId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MembershipPortfolios", x => new { x.MembershipId, x.PortfolioId });
                    table.ForeignKey(
                        name: "FK_MembershipPortfolios_Memberships_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "Memberships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MembershipPortfolios_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Cause = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: true),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FrozenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Packed = table.Column<byte[]>(type: "bytea", nullable: false),
                    PackedFigures = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reports_AspNetUsers_OwnerUserId",
                        column: x => x.OwnerUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UploadBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    LengthBytes = table.Column<int>(type: "integer", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Mapping = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SendsWarned = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    SentAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TakenBackByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: true),
                    HeldUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UploadBatches_AspNetUsers_AuthorUserId",
                        column: x => x.AuthorUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UploadBatches_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UploadBatches_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WebhookPortfolios",
                columns: table => new
                {
                    EndpointId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookPortfolios", x => new { x.EndpointId, x.PortfolioId });
                    table.ForeignKey(
                        name: "FK_WebhookPortfolios_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WebhookPortfolios_WebhookEndpoints_EndpointId",
                        column: x => x.EndpointId,
                        principalTable: "WebhookEndpoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WebhookDeliveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    EndpointId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    TriesBefore = table.Column<int>(type: "integer", nullable: false),
                    FirstTriedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TryStartedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NextTryAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastResult = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LastStatus = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookDeliveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WebhookDeliveries_WebhookEndpoints_EndpointId",
                        column: x => x.EndpointId,
                        principalTable: "WebhookEndpoints",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_WebhookDeliveries_WebhookEvents_EventId",
                        column: x => x.EventId,
                        principalTable: "WebhookEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgreementPrices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AgreementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: true),
                    Percent = table.Column<decimal>(type: "numeric(9,4)", precision: 9, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementPrices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AgreementPrices_Agreements_AgreementId",
                        column: x => x.AgreementId,
                        principalTable: "Agreements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CustomerApplicationWords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ApplicationId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseworkerUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    WrittenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerApplicationWords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CustomerApplicationWords_CustomerApplications_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "CustomerApplications",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AttachmentOrders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AttachmentOrders_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ActorUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StageAfter = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HoldsAfter = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    Detail = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    TransactionId = table.Column<Guid>(type: "uuid", nullable: true),
                    FeedNumber = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseEvents_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    AuthorUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WrittenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseNotes_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseWithdrawals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    PriceOre = table.Column<long>(type: "bigint", nullable: true),
                    VatOre = table.Column<long>(type: "bigint", nullable: true),
                    CourtFeesOre = table.Column<long>(type: "bigint", nullable: false),
                    AgreedByUserId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseWithdrawals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseWithdrawals_AspNetUsers_AgreedByUserId",
                        column: x => x.AgreedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseWithdrawals_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CaseWithdrawals_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: true),
                    SubjectText = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    Question = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AskedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AskedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    AssignedToUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    CounterInstallments = table.Column<int>(type: "integer", nullable: true),
                    CounterMonthlyOre = table.Column<long>(type: "bigint", nullable: true),
                    CounterFirstOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AnsweredAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SignedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SecondFactorAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReceiptNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    ReceiptHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    EndedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WaitsForStaff = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Decisions_AspNetUsers_AnsweredByUserId",
                        column: x => x.AnsweredByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_AspNetUsers_AskedByUserId",
                        column: x => x.AskedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_AspNetUsers_AssignedToUserId",
                        column: x => x.AssignedToUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Decisions_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decisions_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Disputes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpenedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    AnsweredAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Decision = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disputes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Disputes_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IncomingPayments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    Source = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ValueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Kid = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    Message = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PayerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PayerAccount = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: true),
                    Why = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ReceivedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    TransactionId = table.Column<Guid>(type: "uuid", nullable: true),
                    SettledByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    SettledAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReturnReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ReturnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReturnReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncomingPayments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IncomingPayments_AspNetUsers_SettledByUserId",
                        column: x => x.SettledByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IncomingPayments_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Invoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OwnReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    InvoiceDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DueDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Kid = table.Column<string>(type: "character varying(25)", maxLength: 25, nullable: true),
                    Description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    OriginalCreditor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    LimitationAnniversary = table.Column<DateOnly>(type: "date", nullable: false),
                    LegalExpiry = table.Column<DateOnly>(type: "date", nullable: false),
                    InvoicedOre = table.Column<long>(type: "bigint", nullable: false),
                    PrincipalOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invoices_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LegalSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Authority = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CourtFeeOre = table.Column<long>(type: "bigint", nullable: false),
                    Attendance = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Attendee = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LegalSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LegalSteps_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MessageThreads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsForAdministrators = table.Column<bool>(type: "boolean", nullable: false),
                    LastMessageAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Turn = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MessageThreads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MessageThreads_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MessageThreads_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ProposedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ProposedByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    FeeOre = table.Column<long>(type: "bigint", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    NextDueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentPlans_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RefundAccounts",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Account = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    EnteredByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    EnteredAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefundAccounts", x => x.CaseId);
                    table.ForeignKey(
                        name: "FK_RefundAccounts_AspNetUsers_EnteredByUserId",
                        column: x => x.EnteredByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RefundAccounts_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Registrations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    ReceiptNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    SubmissionKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmittedByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubmittedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DebtorKind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DebtorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DebtorOrganisationNumber = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: true),
                    DebtorBirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    DebtorBirthNumberSealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    DebtorBirthNumberHash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    DebtorPhone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    DebtorEmail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    InvoiceNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OwnReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    InvoiceDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DueDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Kid = table.Column<string>(type: "character varying(25)", maxLength: 25, nullable: true),
                    Description = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    NoticeSentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NoticeDeadline = table.Column<DateOnly>(type: "date", nullable: true),
                    Objection = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    JoinCaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecisionReason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    RefusalReason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    RefusalWaitsSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RefusalSeenByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    RefusalSeenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    UploadBatchId = table.Column<Guid>(type: "uuid", nullable: true),
                    SearchText = table.Column<string>(type: "character varying(1400)", maxLength: 1400, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ForgottenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DebtorCity = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    DebtorCountry = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    DebtorPostcode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    DebtorStreet = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    DebtorStreetExtra = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    InvoicedOre = table.Column<long>(type: "bigint", nullable: false),
                    OutstandingOre = table.Column<long>(type: "bigint", nullable: false),
                    ReminderFeesOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registrations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Registrations_AspNetUsers_SubmittedByUserId",
                        column: x => x.SubmittedByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Registrations_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Registrations_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Registrations_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TakenForms",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    TakenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TakenForms", x => new { x.CaseId, x.UserId, x.Key });
                    table.ForeignKey(
                        name: "FK_TakenForms_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_TakenForms_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportCovers",
                columns: table => new
                {
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportCovers", x => new { x.ReportId, x.PortfolioId });
                    table.ForeignKey(
                        name: "FK_ReportCovers_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportCovers_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportPieces",
                columns: table => new
                {
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    List = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Packed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportPieces", x => new { x.ReportId, x.List, x.Number });
                    table.ForeignKey(
                        name: "FK_ReportPieces_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UploadFilePieces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadFilePieces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UploadFilePieces_UploadBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "UploadBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UploadPapers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileName = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LengthBytes = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Problem = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Row = table.Column<int>(type: "integer", nullable: true),
                    IsLeftOut = table.Column<bool>(type: "boolean", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadPapers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UploadPapers_UploadBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "UploadBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UploadPieces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BatchId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FirstRow = table.Column<int>(type: "integer", nullable: false),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    IsDone = table.Column<bool>(type: "boolean", nullable: false),
                    Tally = table.Column<string>(type: "text", nullable: false),
                    NumberKeys = table.Column<string>(type: "text", nullable: false),
                    RowsSealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadPieces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UploadPieces_UploadBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "UploadBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WebhookTries",
                columns: table => new
                {
                    DeliveryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: true),
                    Milliseconds = table.Column<int>(type: "integer", nullable: false),
                    Answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebhookTries", x => new { x.DeliveryId, x.Number });
                    table.ForeignKey(
                        name: "FK_WebhookTries_WebhookDeliveries_DeliveryId",
                        column: x => x.DeliveryId,
                        principalTable: "WebhookDeliveries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DisputeStatements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisputeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AuthorUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    WrittenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisputeStatements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisputeStatements_Disputes_DisputeId",
                        column: x => x.DisputeId,
                        principalTable: "Disputes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IncomingPaymentBookings",
                columns: table => new
                {
                    TransactionId = table.Column<Guid>(type: "uuid", nullable: false),
                    PaymentId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncomingPaymentBookings", x => x.TransactionId);
                    table.ForeignKey(
                        name: "FK_IncomingPaymentBookings_IncomingPayments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "IncomingPayments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OwnMoneyWords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PaymentId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsOwn = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnMoneyWords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OwnMoneyWords_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OwnMoneyWords_IncomingPayments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "IncomingPayments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReceivedFileItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Account = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    Kid = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    PayerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PayerAccount = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: true),
                    BookedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    BankReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    EndToEndId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ReturnReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    PaymentId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedFileItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReceivedFileItems_IncomingPayments_PaymentId",
                        column: x => x.PaymentId,
                        principalTable: "IncomingPayments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReceivedFileItems_ReceivedFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "ReceivedFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: true),
                    TransactionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Component = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BookedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    InterestThrough = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ReversesId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PaidPortfolioId = table.Column<Guid>(type: "uuid", nullable: true),
                    PaidOre = table.Column<long>(type: "bigint", nullable: true),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LedgerEntries_Invoices_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "Invoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InboxItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecipientUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Cause = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RegistrationId = table.Column<Guid>(type: "uuid", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    ThreadId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: true),
                    DraftPublicId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    DraftInvoiceNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    UploadPublicId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    UploadFileName = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    SearchText = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    CreatedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboxItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InboxItems_AspNetUsers_RecipientUserId",
                        column: x => x.RecipientUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InboxItems_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InboxItems_MessageThreads_ThreadId",
                        column: x => x.ThreadId,
                        principalTable: "MessageThreads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InboxItems_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InboxItems_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ThreadId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false),
                    AuthorUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromStaff = table.Column<bool>(type: "boolean", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    WrittenAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Messages_AspNetUsers_AuthorUserId",
                        column: x => x.AuthorUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Messages_MessageThreads_ThreadId",
                        column: x => x.ThreadId,
                        principalTable: "MessageThreads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ThreadReadings",
                columns: table => new
                {
                    ThreadId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReadUpToUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ThreadReadings", x => new { x.ThreadId, x.UserId });
                    table.ForeignKey(
                        name: "FK_ThreadReadings_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ThreadReadings_MessageThreads_ThreadId",
                        column: x => x.ThreadId,
                        principalTable: "MessageThreads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Installments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Installments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Installments_PaymentPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "PaymentPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InvoiceNumberReservations",
                columns: table => new
                {
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    NumberKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RegistrationId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InvoiceNumberReservations", x => new { x.CreditorId, x.NumberKey });
                    table.ForeignKey(
                        name: "FK_InvoiceNumberReservations_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationTerms",
                columns: table => new
                {
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: false),
                    Term = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    RegistrationId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsExact = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationTerms", x => new { x.PortfolioId, x.Term, x.RegistrationId });
                    table.ForeignKey(
                        name: "FK_RegistrationTerms_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UploadPaperContents",
                columns: table => new
                {
                    PaperId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UploadPaperContents", x => x.PaperId);
                    table.ForeignKey(
                        name: "FK_UploadPaperContents_UploadPapers_PaperId",
                        column: x => x.PaperId,
                        principalTable: "UploadPapers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PaymentOrderLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    PortfolioId = table.Column<Guid>(type: "uuid", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenFor = table.Column<Guid>(type: "uuid", nullable: true),
                    ReceiverName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Account = table.Column<string>(type: "character varying(11)", maxLength: 11, nullable: false),
                    AccountEnteredByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Reference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TransactionId = table.Column<Guid>(type: "uuid", nullable: true),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PaidByItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    BackOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BackBecause = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    BackByItemId = table.Column<Guid>(type: "uuid", nullable: true),
                    BackTransactionId = table.Column<Guid>(type: "uuid", nullable: true),
                    AccountSeenByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false),
                    VatOre = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentOrderLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentOrderLines_AspNetUsers_AccountSeenByUserId",
                        column: x => x.AccountSeenByUserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrderLines_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrderLines_PaymentOrders_OrderId",
                        column: x => x.OrderId,
                        principalTable: "PaymentOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PaymentOrderLines_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrderLines_ReceivedFileItems_BackByItemId",
                        column: x => x.BackByItemId,
                        principalTable: "ReceivedFileItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentOrderLines_ReceivedFileItems_PaidByItemId",
                        column: x => x.PaidByItemId,
                        principalTable: "ReceivedFileItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InboxReadings",
                columns: table => new
                {
                    ItemId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReadAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InboxReadings", x => new { x.ItemId, x.UserId });
                    table.ForeignKey(
                        name: "FK_InboxReadings_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InboxReadings_InboxItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "InboxItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CreditorId = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftId = table.Column<Guid>(type: "uuid", nullable: true),
                    RegistrationId = table.Column<Guid>(type: "uuid", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    MessageId = table.Column<Guid>(type: "uuid", nullable: true),
                    FileName = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LengthBytes = table.Column<int>(type: "integer", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    UploadedByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UploadedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Documents_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Creditors_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Creditors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Messages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "Messages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_RegistrationDrafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "RegistrationDrafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Documents_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClientFundsDifferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: false),
                    AmountOre = table.Column<long>(type: "bigint", nullable: false),
                    LineId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsOnItsWay = table.Column<bool>(type: "boolean", nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientFundsDifferences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientFundsDifferences_PaymentOrderLines_LineId",
                        column: x => x.LineId,
                        principalTable: "PaymentOrderLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DecisionDocuments",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Side = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionDocuments", x => new { x.DecisionId, x.DocumentId, x.Side });
                    table.ForeignKey(
                        name: "FK_DecisionDocuments_Decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "Decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DecisionDocuments_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Declarations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PublicId = table.Column<string>(type: "character varying(26)", unicode: false, maxLength: 26, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    DocumentSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: true),
                    SignedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    SignedByUserId = table.Column<Guid>(type: "uuid", nullable: true),
                    SignedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SecondFactorAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Declarations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Declarations_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Declarations_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentContents",
                columns: table => new
                {
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sealed = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentContents", x => x.DocumentId);
                    table.ForeignKey(
                        name: "FK_DocumentContents_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LimitationEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InvoiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    NewExpiry = table.Column<DateOnly>(type: "date", nullable: true),
                    Basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    EvidenceDocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    ConfirmedByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConfirmedAtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LimitationEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LimitationEvents_Documents_EvidenceDocumentId",
                        column: x => x.EvidenceDocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LimitationEvents_Invoices_InvoiceId",
                        column: x => x.InvoiceId,
                        principalTable: "Invoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgreementPrices_AgreementId",
                table: "AgreementPrices",
                column: "AgreementId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_CreditorId",
                table: "Agreements",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_Agreements_PackageId",
                table: "Agreements",
                column: "PackageId");

            migrationBuilder.CreateIndex(
                name: "IX_AgreementTexts_ValidFrom_Revision",
                table: "AgreementTexts",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnswerDeadlines_ValidFrom_Revision",
                table: "AnswerDeadlines",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiAnswers_BegunAtUtc",
                table: "ApiAnswers",
                column: "BegunAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeyPortfolios_PortfolioId",
                table: "ApiKeyPortfolios",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_CreditorId",
                table: "ApiKeys",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_MadeByUserId",
                table: "ApiKeys",
                column: "MadeByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_PublicId",
                table: "ApiKeys",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_SecretHash",
                table: "ApiKeys",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_UserId",
                table: "ApiKeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_PublicId",
                table: "AspNetUserPasskeys",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUsers_PublicId",
                table: "AspNetUsers",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AttachmentOrders_CaseId",
                table: "AttachmentOrders",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_AtUtc",
                table: "AuditEntries",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_CreditorId_AtUtc",
                table: "AuditEntries",
                columns: new[] { "CreditorId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Seal_Id",
                table: "AuditEntries",
                columns: new[] { "Seal", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_AtUtc",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_UserId_AtUtc",
                table: "AuditEntries",
                columns: new[] { "UserId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditSeals_Number",
                table: "AuditSeals",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BankAccountChangePortfolios_PortfolioId",
                table: "BankAccountChangePortfolios",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_BankAccountChanges_ConfirmedByUserId",
                table: "BankAccountChanges",
                column: "ConfirmedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_BankAccountChanges_CreditorId",
                table: "BankAccountChanges",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_BankAccountChanges_EndedByUserId",
                table: "BankAccountChanges",
                column: "EndedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_BankAccountChanges_ProposedByUserId",
                table: "BankAccountChanges",
                column: "ProposedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_BankAccountChanges_PublicId",
                table: "BankAccountChanges",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BankAccountChanges_State_ProposedAtUtc",
                table: "BankAccountChanges",
                columns: new[] { "State", "ProposedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_CaseId_HappenedOn_RecordedAtUtc_Id",
                table: "CaseEvents",
                columns: new[] { "CaseId", "HappenedOn", "RecordedAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseEvents_CreditorId_FeedNumber_RecordedAtUtc_Id",
                table: "CaseEvents",
                columns: new[] { "CreditorId", "FeedNumber", "RecordedAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseNotes_CaseId_WrittenAtUtc_Id",
                table: "CaseNotes",
                columns: new[] { "CaseId", "WrittenAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_CaseNumber",
                table: "Cases",
                column: "CaseNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ClosedOn_ClosedReason",
                table: "Cases",
                columns: new[] { "ClosedOn", "ClosedReason" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Stage_ClosedOn_Id",
                table: "Cases",
                columns: new[] { "Stage", "ClosedOn", "Id" },
                filter: "\"ForgottenOn\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_CreditorId",
                table: "Cases",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_DebtorId",
                table: "Cases",
                column: "DebtorId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_EarliestLimitation_Stage_WarnedOfLimitation_Limitatio~",
                table: "Cases",
                columns: new[] { "EarliestLimitation", "Stage", "WarnedOfLimitation", "LimitationWarning", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_ExcessSince_Id",
                table: "Cases",
                columns: new[] { "ExcessSince", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_HeavyFeeOn_Id",
                table: "Cases",
                columns: new[] { "HeavyFeeOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Kid",
                table: "Cases",
                column: "Kid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_NextLetterOn_Id_Holds_Stage",
                table: "Cases",
                columns: new[] { "NextLetterOn", "Id", "Holds", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OpenedOn_AgeWhenOpened_ClosedReason",
                table: "Cases",
                columns: new[] { "OpenedOn", "AgeWhenOpened", "ClosedReason" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OpenedOn_Id",
                table: "Cases",
                columns: new[] { "OpenedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PausedUntil_Id",
                table: "Cases",
                columns: new[] { "PausedUntil", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PortfolioId_ClosedOn_ClosedReason",
                table: "Cases",
                columns: new[] { "PortfolioId", "ClosedOn", "ClosedReason" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PortfolioId_DebtorId_Stage_EarliestLimitation_OpenedOn",
                table: "Cases",
                columns: new[] { "PortfolioId", "DebtorId", "Stage", "EarliestLimitation", "OpenedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PortfolioId_EarliestLimitation_Stage",
                table: "Cases",
                columns: new[] { "PortfolioId", "EarliestLimitation", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PortfolioId_OpenedOn_AgeWhenOpened_ClosedReason",
                table: "Cases",
                columns: new[] { "PortfolioId", "OpenedOn", "AgeWhenOpened", "ClosedReason" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PortfolioId_OpenedOn_Id_Stage_Holds_EarliestLimitation",
                table: "Cases",
                columns: new[] { "PortfolioId", "OpenedOn", "Id", "Stage", "Holds", "EarliestLimitation" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PortfolioId_OutstandingOre_Id_Stage",
                table: "Cases",
                columns: new[] { "PortfolioId", "OutstandingOre", "Id", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PortfolioId_Stage_OpenedOn_Id_Holds",
                table: "Cases",
                columns: new[] { "PortfolioId", "Stage", "OpenedOn", "Id", "Holds" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PortfolioId_Stage_OverdueSince_OutstandingOre_Earlies~",
                table: "Cases",
                columns: new[] { "PortfolioId", "Stage", "OverdueSince", "OutstandingOre", "EarliestLimitation" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Stage_OverdueSince_OutstandingOre_EarliestLimitation",
                table: "Cases",
                columns: new[] { "Stage", "OverdueSince", "OutstandingOre", "EarliestLimitation" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseWithdrawals_AgreedByUserId",
                table: "CaseWithdrawals",
                column: "AgreedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseWithdrawals_CaseId",
                table: "CaseWithdrawals",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseWithdrawals_CreditorId_On",
                table: "CaseWithdrawals",
                columns: new[] { "CreditorId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_AcknowledgedByUserId",
                table: "ClientFundsDays",
                column: "AcknowledgedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_BankSaidByUserId",
                table: "ClientFundsDays",
                column: "BankSaidByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_ExplainedByUserId",
                table: "ClientFundsDays",
                column: "ExplainedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_OnTheirWay",
                table: "ClientFundsDays",
                column: "OnTheirWay");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDays_Waits_Day",
                table: "ClientFundsDays",
                columns: new[] { "Waits", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDifferences_Day_Id",
                table: "ClientFundsDifferences",
                columns: new[] { "Day", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsDifferences_LineId",
                table: "ClientFundsDifferences",
                column: "LineId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsEntries_Account_PortfolioId_CaseId_Day_AmountOre",
                table: "ClientFundsEntries",
                columns: new[] { "Account", "PortfolioId", "CaseId", "Day", "AmountOre" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsEntries_Day_Account_Id",
                table: "ClientFundsEntries",
                columns: new[] { "Day", "Account", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientFundsEntries_SourceId_Cause_Account",
                table: "ClientFundsEntries",
                columns: new[] { "SourceId", "Cause", "Account" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CollectionBaseRates_ValidFrom_Revision",
                table: "CollectionBaseRates",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConciliationLimits_ValidFrom_Revision",
                table: "ConciliationLimits",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CourtFeeUnits_ValidFrom_Revision",
                table: "CourtFeeUnits",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CourtStepFees_Step_ValidFrom_Revision",
                table: "CourtStepFees",
                columns: new[] { "Step", "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CreditorNameWord_CreditorId",
                table: "CreditorNameWord",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_Creditors_OrganisationNumber",
                table: "Creditors",
                column: "OrganisationNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Creditors_PublicId",
                table: "Creditors",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomerApplications_CreditorId",
                table: "CustomerApplications",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerApplications_PackageId",
                table: "CustomerApplications",
                column: "PackageId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerApplications_PublicId",
                table: "CustomerApplications",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomerApplications_State_SubmittedAtUtc",
                table: "CustomerApplications",
                columns: new[] { "State", "SubmittedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerApplications_SubmissionKey",
                table: "CustomerApplications",
                column: "SubmissionKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CustomerApplicationWords_ApplicationId",
                table: "CustomerApplicationWords",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_DebtorContactChanges_DebtorId_EndedAtUtc",
                table: "DebtorContactChanges",
                columns: new[] { "DebtorId", "EndedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_DebtorMergeSuggestions_DebtorId_OtherDebtorId",
                table: "DebtorMergeSuggestions",
                columns: new[] { "DebtorId", "OtherDebtorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DebtorMergeSuggestions_OtherDebtorId",
                table: "DebtorMergeSuggestions",
                column: "OtherDebtorId");

            migrationBuilder.CreateIndex(
                name: "IX_Debtors_BirthNumberHash",
                table: "Debtors",
                column: "BirthNumberHash");

            migrationBuilder.CreateIndex(
                name: "IX_Debtors_CreditorId_BirthNumberHash",
                table: "Debtors",
                columns: new[] { "CreditorId", "BirthNumberHash" });

            migrationBuilder.CreateIndex(
                name: "IX_Debtors_CreditorId_MatchName_BirthDate",
                table: "Debtors",
                columns: new[] { "CreditorId", "MatchName", "BirthDate" });

            migrationBuilder.CreateIndex(
                name: "IX_Debtors_CreditorId_OrganisationNumber",
                table: "Debtors",
                columns: new[] { "CreditorId", "OrganisationNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Debtors_MatchName_Id",
                table: "Debtors",
                columns: new[] { "MatchName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Debtors_OrganisationNumber",
                table: "Debtors",
                column: "OrganisationNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Debtors_PublicId",
                table: "Debtors",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DecisionDocuments_DocumentId",
                table: "DecisionDocuments",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_AnsweredByUserId",
                table: "Decisions",
                column: "AnsweredByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_AskedByUserId",
                table: "Decisions",
                column: "AskedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_AssignedToUserId",
                table: "Decisions",
                column: "AssignedToUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_CaseId_State",
                table: "Decisions",
                columns: new[] { "CaseId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_CreditorId_State_AnswerBy_Id",
                table: "Decisions",
                columns: new[] { "CreditorId", "State", "AnswerBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_PortfolioId",
                table: "Decisions",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_PublicId",
                table: "Decisions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_ReceiptNumber",
                table: "Decisions",
                column: "ReceiptNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_State_AnswerBy_Id",
                table: "Decisions",
                columns: new[] { "State", "AnswerBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_WaitsForStaff_AnswerBy_Id",
                table: "Decisions",
                columns: new[] { "WaitsForStaff", "AnswerBy", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_CaseId",
                table: "Declarations",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_DocumentId",
                table: "Declarations",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_PublicId",
                table: "Declarations",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeskAssignments_AssignedByUserId",
                table: "DeskAssignments",
                column: "AssignedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_DeskAssignments_UserId_SubjectId",
                table: "DeskAssignments",
                columns: new[] { "UserId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_DeskDeadlines_ValidFrom_Revision",
                table: "DeskDeadlines",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_CaseId",
                table: "Disputes",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_PublicId",
                table: "Disputes",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Disputes_State_AnswerBy",
                table: "Disputes",
                columns: new[] { "State", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_DisputeStatements_DisputeId",
                table: "DisputeStatements",
                column: "DisputeId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_CaseId",
                table: "Documents",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_CreditorId",
                table: "Documents",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_DraftId",
                table: "Documents",
                column: "DraftId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_MessageId",
                table: "Documents",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_PublicId",
                table: "Documents",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_RegistrationId",
                table: "Documents",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_FeeBandTables_ValidFrom_Revision",
                table: "FeeBandTables",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeeFactors_ValidFrom_Revision",
                table: "FeeFactors",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HandlingTimes_Step_ValidFrom_Revision",
                table: "HandlingTimes",
                columns: new[] { "Step", "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HelpArticleRevisions_ArticleId_Number",
                table: "HelpArticleRevisions",
                columns: new[] { "ArticleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HelpArticleRevisions_WrittenByUserId",
                table: "HelpArticleRevisions",
                column: "WrittenByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_HelpArticles_Slug",
                table: "HelpArticles",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Holidays_ValidFrom_Revision",
                table: "Holidays",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InboxItems_Cause",
                table: "InboxItems",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InboxItems_DecisionId",
                table: "InboxItems",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_InboxItems_Kind_CreatedAtUtc",
                table: "InboxItems",
                columns: new[] { "Kind", "CreatedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_InboxItems_PortfolioId_CreatedAtUtc_Id",
                table: "InboxItems",
                columns: new[] { "PortfolioId", "CreatedAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InboxItems_PublicId",
                table: "InboxItems",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InboxItems_RecipientUserId_CreatedAtUtc_Id",
                table: "InboxItems",
                columns: new[] { "RecipientUserId", "CreatedAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InboxItems_ReportId",
                table: "InboxItems",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_InboxItems_ThreadId",
                table: "InboxItems",
                column: "ThreadId");

            migrationBuilder.CreateIndex(
                name: "IX_InboxReadings_UserId",
                table: "InboxReadings",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPaymentBookings_PaymentId",
                table: "IncomingPaymentBookings",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_CaseId",
                table: "IncomingPayments",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_PublicId",
                table: "IncomingPayments",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_ReceivedAtUtc",
                table: "IncomingPayments",
                column: "ReceivedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_SettledByUserId",
                table: "IncomingPayments",
                column: "SettledByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_Source_Reference",
                table: "IncomingPayments",
                columns: new[] { "Source", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_State_ReceivedAtUtc_Id",
                table: "IncomingPayments",
                columns: new[] { "State", "ReceivedAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_IncomingPayments_State_SettledAtUtc",
                table: "IncomingPayments",
                columns: new[] { "State", "SettledAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_InstallmentGraces_ValidFrom_Revision",
                table: "InstallmentGraces",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Installments_PlanId_Number",
                table: "Installments",
                columns: new[] { "PlanId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InvoiceNumberReservations_RegistrationId",
                table: "InvoiceNumberReservations",
                column: "RegistrationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_CaseId",
                table: "Invoices",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_RegistrationId",
                table: "Invoices",
                column: "RegistrationId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobRefusals_RunId",
                table: "JobRefusals",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Job_StartedAtUtc",
                table: "JobRuns",
                columns: new[] { "Job", "StartedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_PublicId",
                table: "JobRuns",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_KeptUntilUtc",
                table: "KeptForms",
                column: "KeptUntilUtc");

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_PublicId",
                table: "KeptForms",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KeptForms_UserId",
                table: "KeptForms",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_LateInterestRates_ValidFrom_Revision",
                table: "LateInterestRates",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LatePaymentCompensations_ValidFrom_Revision",
                table: "LatePaymentCompensations",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_BookedOn_CaseId",
                table: "LedgerEntries",
                columns: new[] { "BookedOn", "CaseId" },
                filter: "\"Kind\" = 'Refund'");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_BookedOn_Kind_PaidOre_CaseId_PaidPortfolioId",
                table: "LedgerEntries",
                columns: new[] { "BookedOn", "Kind", "PaidOre", "CaseId", "PaidPortfolioId" },
                filter: "\"PaidPortfolioId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_CaseId_BookedOn",
                table: "LedgerEntries",
                columns: new[] { "CaseId", "BookedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_InvoiceId",
                table: "LedgerEntries",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_PaidPortfolioId_BookedOn_Kind_PaidOre_CaseId",
                table: "LedgerEntries",
                columns: new[] { "PaidPortfolioId", "BookedOn", "Kind", "PaidOre", "CaseId" },
                filter: "\"PaidPortfolioId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LegalRegimes_Code_ValidFrom_Revision",
                table: "LegalRegimes",
                columns: new[] { "Code", "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LegalSteps_CaseId",
                table: "LegalSteps",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_LegalSteps_PublicId",
                table: "LegalSteps",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LimitationEvents_EvidenceDocumentId",
                table: "LimitationEvents",
                column: "EvidenceDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_LimitationEvents_InvoiceId",
                table: "LimitationEvents",
                column: "InvoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_LimitationWarningDays_ValidFrom_Revision",
                table: "LimitationWarningDays",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MembershipPortfolios_PortfolioId",
                table: "MembershipPortfolios",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_CreditorId",
                table: "Memberships",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_LastDay",
                table: "Memberships",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_PublicId",
                table: "Memberships",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_UserId_CreditorId",
                table: "Memberships",
                columns: new[] { "UserId", "CreditorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_AuthorUserId",
                table: "Messages",
                column: "AuthorUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Key",
                table: "Messages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_ThreadId_WrittenAtUtc_Id",
                table: "Messages",
                columns: new[] { "ThreadId", "WrittenAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MessageThreads_CaseId",
                table: "MessageThreads",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MessageThreads_CreditorId_LastMessageAtUtc_Id",
                table: "MessageThreads",
                columns: new[] { "CreditorId", "LastMessageAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MessageThreads_PublicId",
                table: "MessageThreads",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MessageThreads_Turn_LastMessageAtUtc_Id",
                table: "MessageThreads",
                columns: new[] { "Turn", "LastMessageAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Municipalities_Number_ValidFrom_Revision",
                table: "Municipalities",
                columns: new[] { "Number", "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MunicipalityNeighbours_Number_NeighbourNumber_ValidFrom_Rev~",
                table: "MunicipalityNeighbours",
                columns: new[] { "Number", "NeighbourNumber", "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_Cause",
                table: "OutboxMails",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_CreatedAtUtc",
                table: "OutboxMails",
                column: "CreatedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_DigestId",
                table: "OutboxMails",
                column: "DigestId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_PublicId",
                table: "OutboxMails",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_State_NextAttemptAtUtc",
                table: "OutboxMails",
                columns: new[] { "State", "NextAttemptAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_State_RecipientUserId",
                table: "OutboxMails",
                columns: new[] { "State", "RecipientUserId" });

            migrationBuilder.CreateIndex(
                name: "IX_OwnMoneyWords_AtUtc",
                table: "OwnMoneyWords",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_OwnMoneyWords_PaymentId",
                table: "OwnMoneyWords",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_OwnMoneyWords_UserId",
                table: "OwnMoneyWords",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_Packages_PublicId",
                table: "Packages",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_AccountSeenByUserId",
                table: "PaymentOrderLines",
                column: "AccountSeenByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_BackByItemId",
                table: "PaymentOrderLines",
                column: "BackByItemId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_BackOn",
                table: "PaymentOrderLines",
                column: "BackOn");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_BackTransactionId",
                table: "PaymentOrderLines",
                column: "BackTransactionId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_CaseId",
                table: "PaymentOrderLines",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_OpenFor",
                table: "PaymentOrderLines",
                column: "OpenFor",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_OrderId",
                table: "PaymentOrderLines",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_PaidByItemId",
                table: "PaymentOrderLines",
                column: "PaidByItemId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_PortfolioId",
                table: "PaymentOrderLines",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_Reference",
                table: "PaymentOrderLines",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_SentOn",
                table: "PaymentOrderLines",
                column: "SentOn");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_State",
                table: "PaymentOrderLines",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrderLines_TransactionId",
                table: "PaymentOrderLines",
                column: "TransactionId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_ApprovedByUserId",
                table: "PaymentOrders",
                column: "ApprovedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_EndedByUserId",
                table: "PaymentOrders",
                column: "EndedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_FileTakenByUserId",
                table: "PaymentOrders",
                column: "FileTakenByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_PreparedByUserId",
                table: "PaymentOrders",
                column: "PreparedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_PublicId",
                table: "PaymentOrders",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_State_PreparedAtUtc",
                table: "PaymentOrders",
                columns: new[] { "State", "PreparedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentOrders_StopSaidByUserId",
                table: "PaymentOrders",
                column: "StopSaidByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentPlanApprovals_ValidFrom_Revision",
                table: "PaymentPlanApprovals",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentPlans_CaseId",
                table: "PaymentPlans",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentPlans_PublicId",
                table: "PaymentPlans",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PaymentPlans_State_EndedOn_Id",
                table: "PaymentPlans",
                columns: new[] { "State", "EndedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentPlans_State_NextDueOn_Id",
                table: "PaymentPlans",
                columns: new[] { "State", "NextDueOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Portfolios_CreditorId",
                table: "Portfolios",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_Portfolios_PublicId",
                table: "Portfolios",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Postcodes_Postcode_ValidFrom_Revision",
                table: "Postcodes",
                columns: new[] { "Postcode", "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFileItems_Account_BookedOn",
                table: "ReceivedFileItems",
                columns: new[] { "Account", "BookedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFileItems_EndToEndId",
                table: "ReceivedFileItems",
                column: "EndToEndId");

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFileItems_FileId_Number",
                table: "ReceivedFileItems",
                columns: new[] { "FileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFileItems_PaymentId",
                table: "ReceivedFileItems",
                column: "PaymentId");

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_Kind_Identity",
                table: "ReceivedFiles",
                columns: new[] { "Kind", "Identity" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_PublicId",
                table: "ReceivedFiles",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_ReceivedAtUtc",
                table: "ReceivedFiles",
                column: "ReceivedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_ReceivedByUserId",
                table: "ReceivedFiles",
                column: "ReceivedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_Sha256",
                table: "ReceivedFiles",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_State_ReceivedAtUtc",
                table: "ReceivedFiles",
                columns: new[] { "State", "ReceivedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedFiles_WaitsSinceUtc",
                table: "ReceivedFiles",
                column: "WaitsSinceUtc");

            migrationBuilder.CreateIndex(
                name: "IX_RefundAccounts_EnteredByUserId",
                table: "RefundAccounts",
                column: "EnteredByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationDrafts_AuthorUserId_CreditorId_ChangedAtUtc",
                table: "RegistrationDrafts",
                columns: new[] { "AuthorUserId", "CreditorId", "ChangedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationDrafts_ChangedAtUtc",
                table: "RegistrationDrafts",
                column: "ChangedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationDrafts_CreditorId",
                table: "RegistrationDrafts",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationDrafts_PublicId",
                table: "RegistrationDrafts",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationDrafts_RemindOn",
                table: "RegistrationDrafts",
                column: "RemindOn");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationLimits_ValidFrom_Revision",
                table: "RegistrationLimits",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_CaseId",
                table: "Registrations",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_CreditorId_State_SubmittedAtUtc_Id_PortfolioId",
                table: "Registrations",
                columns: new[] { "CreditorId", "State", "SubmittedAtUtc", "Id", "PortfolioId" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_CreditorId_SubmissionKey",
                table: "Registrations",
                columns: new[] { "CreditorId", "SubmissionKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_CreditorId_SubmittedAtUtc_Id",
                table: "Registrations",
                columns: new[] { "CreditorId", "SubmittedAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_PortfolioId",
                table: "Registrations",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_PublicId",
                table: "Registrations",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_ReceiptNumber",
                table: "Registrations",
                column: "ReceiptNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_RefusalWaitsSinceUtc_Id",
                table: "Registrations",
                columns: new[] { "RefusalWaitsSinceUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_State_SubmittedAtUtc_Id",
                table: "Registrations",
                columns: new[] { "State", "SubmittedAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_SubmittedAtUtc_Id",
                table: "Registrations",
                columns: new[] { "SubmittedAtUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_SubmittedByUserId",
                table: "Registrations",
                column: "SubmittedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_UploadBatchId_State",
                table: "Registrations",
                columns: new[] { "UploadBatchId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationTerms_RegistrationId",
                table: "RegistrationTerms",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationTerms_Term_IsExact_RegistrationId",
                table: "RegistrationTerms",
                columns: new[] { "Term", "IsExact", "RegistrationId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportCovers_PortfolioId",
                table: "ReportCovers",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRequests_AskedAtUtc",
                table: "ReportRequests",
                column: "AskedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRequests_Cause",
                table: "ReportRequests",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportRequests_OwnerUserId_State",
                table: "ReportRequests",
                columns: new[] { "OwnerUserId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportRequests_PublicId",
                table: "ReportRequests",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportRequests_State_AskedAtUtc",
                table: "ReportRequests",
                columns: new[] { "State", "AskedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Cause",
                table: "Reports",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_CreditorId_Day",
                table: "Reports",
                columns: new[] { "CreditorId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_OwnerUserId_Day",
                table: "Reports",
                columns: new[] { "OwnerUserId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_PortfolioId_Day",
                table: "Reports",
                columns: new[] { "PortfolioId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_PublicId",
                table: "Reports",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_StartedAtUtc",
                table: "Reports",
                column: "StartedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_RetentionApprovals_ApprovedByUserId",
                table: "RetentionApprovals",
                column: "ApprovedByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_RetentionRules_Category_ValidFrom_Revision",
                table: "RetentionRules",
                columns: new[] { "Category", "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_PublicId",
                table: "SavedFilters",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_UserId_CompanyId_List_NameKey",
                table: "SavedFilters",
                columns: new[] { "UserId", "CompanyId", "List", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedReports_CompanyId_OwnerUserId_NameKey",
                table: "SavedReports",
                columns: new[] { "CompanyId", "OwnerUserId", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedReports_OwnerUserId",
                table: "SavedReports",
                column: "OwnerUserId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedReports_PublicId",
                table: "SavedReports",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedReports_Rhythm",
                table: "SavedReports",
                column: "Rhythm");

            migrationBuilder.CreateIndex(
                name: "IX_SearchTerms_CaseId",
                table: "SearchTerms",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_SearchTerms_Term_IsExact_CaseId",
                table: "SearchTerms",
                columns: new[] { "Term", "IsExact", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_LastSeenAtUtc",
                table: "SignInSessions",
                column: "LastSeenAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_PublicId",
                table: "SignInSessions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_UserId",
                table: "SignInSessions",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_SmallestPayouts_ValidFrom_Revision",
                table: "SmallestPayouts",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TakenForms_TakenAtUtc",
                table: "TakenForms",
                column: "TakenAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_TakenForms_UserId",
                table: "TakenForms",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ThreadReadings_UserId",
                table: "ThreadReadings",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ThrottleCounts_EndsAtUtc",
                table: "ThrottleCounts",
                column: "EndsAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_AuthorUserId",
                table: "UploadBatches",
                column: "AuthorUserId");

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_ChangedAtUtc",
                table: "UploadBatches",
                column: "ChangedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_CreditorId_CreatedAtUtc",
                table: "UploadBatches",
                columns: new[] { "CreditorId", "CreatedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_PortfolioId",
                table: "UploadBatches",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_PublicId",
                table: "UploadBatches",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UploadBatches_State_CreatedAtUtc",
                table: "UploadBatches",
                columns: new[] { "State", "CreatedAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_UploadFilePieces_BatchId_Number",
                table: "UploadFilePieces",
                columns: new[] { "BatchId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UploadPapers_BatchId",
                table: "UploadPapers",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_UploadPapers_PublicId",
                table: "UploadPapers",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UploadPieces_BatchId_Number",
                table: "UploadPieces",
                columns: new[] { "BatchId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_CreatedAtUtc",
                table: "WebhookDeliveries",
                column: "CreatedAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_EndpointId_CreatedAtUtc_Id_State",
                table: "WebhookDeliveries",
                columns: new[] { "EndpointId", "CreatedAtUtc", "Id", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_EndpointId_State_NextTryAtUtc",
                table: "WebhookDeliveries",
                columns: new[] { "EndpointId", "State", "NextTryAtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_EventId",
                table: "WebhookDeliveries",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookDeliveries_PublicId",
                table: "WebhookDeliveries",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WebhookEndpoints_CreditorId",
                table: "WebhookEndpoints",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookEndpoints_MadeByUserId",
                table: "WebhookEndpoints",
                column: "MadeByUserId");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookEndpoints_PublicId",
                table: "WebhookEndpoints",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WebhookEvents_CreditorId",
                table: "WebhookEvents",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookEvents_PublicId",
                table: "WebhookEvents",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WebhookEvents_WrittenAtUtc",
                table: "WebhookEvents",
                column: "WrittenAtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_WebhookLogs_ValidFrom_Revision",
                table: "WebhookLogs",
                columns: new[] { "ValidFrom", "Revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WebhookPortfolios_PortfolioId",
                table: "WebhookPortfolios",
                column: "PortfolioId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreementPrices");

            migrationBuilder.DropTable(
                name: "AgreementTexts");

            migrationBuilder.DropTable(
                name: "AnswerDeadlines");

            migrationBuilder.DropTable(
                name: "ApiAnswers");

            migrationBuilder.DropTable(
                name: "ApiKeyPortfolios");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AttachmentOrders");

            migrationBuilder.DropTable(
                name: "AuditPersonalFacts");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropTable(
                name: "BankAccountChangePortfolios");

            migrationBuilder.DropTable(
                name: "CaseEvents");

            migrationBuilder.DropTable(
                name: "CaseNotes");

            migrationBuilder.DropTable(
                name: "CaseWithdrawals");

            migrationBuilder.DropTable(
                name: "ClientFundsDays");

            migrationBuilder.DropTable(
                name: "ClientFundsDifferences");

            migrationBuilder.DropTable(
                name: "ClientFundsEntries");

            migrationBuilder.DropTable(
                name: "CollectionBaseRates");

            migrationBuilder.DropTable(
                name: "ConciliationLimits");

            migrationBuilder.DropTable(
                name: "CourtFeeUnits");

            migrationBuilder.DropTable(
                name: "CourtStepFees");

            migrationBuilder.DropTable(
                name: "CreditorNameWord");

            migrationBuilder.DropTable(
                name: "CustomerApplicationWords");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DebtorContactChanges");

            migrationBuilder.DropTable(
                name: "DebtorMergeSuggestions");

            migrationBuilder.DropTable(
                name: "DecisionDocuments");

            migrationBuilder.DropTable(
                name: "Declarations");

            migrationBuilder.DropTable(
                name: "DeskAssignments");

            migrationBuilder.DropTable(
                name: "DeskDeadlines");

            migrationBuilder.DropTable(
                name: "DisputeStatements");

            migrationBuilder.DropTable(
                name: "DocumentContents");

            migrationBuilder.DropTable(
                name: "FeeBands");

            migrationBuilder.DropTable(
                name: "FeeFactors");

            migrationBuilder.DropTable(
                name: "HandlingTimes");

            migrationBuilder.DropTable(
                name: "HelpArticleRevisions");

            migrationBuilder.DropTable(
                name: "Holidays");

            migrationBuilder.DropTable(
                name: "InboxReadings");

            migrationBuilder.DropTable(
                name: "IncomingPaymentBookings");

            migrationBuilder.DropTable(
                name: "InstallmentGraces");

            migrationBuilder.DropTable(
                name: "Installments");

            migrationBuilder.DropTable(
                name: "InvoiceNumberReservations");

            migrationBuilder.DropTable(
                name: "JobLeases");

            migrationBuilder.DropTable(
                name: "JobRefusals");

            migrationBuilder.DropTable(
                name: "KeptForms");

            migrationBuilder.DropTable(
                name: "LateInterestRates");

            migrationBuilder.DropTable(
                name: "LatePaymentCompensations");

            migrationBuilder.DropTable(
                name: "LedgerEntries");

            migrationBuilder.DropTable(
                name: "LegalRegimes");

            migrationBuilder.DropTable(
                name: "LegalSteps");

            migrationBuilder.DropTable(
                name: "LimitationEvents");

            migrationBuilder.DropTable(
                name: "LimitationWarningDays");

            migrationBuilder.DropTable(
                name: "MailChoices");

            migrationBuilder.DropTable(
                name: "MembershipPortfolios");

            migrationBuilder.DropTable(
                name: "Municipalities");

            migrationBuilder.DropTable(
                name: "MunicipalityNeighbours");

            migrationBuilder.DropTable(
                name: "NumberSeries");

            migrationBuilder.DropTable(
                name: "OutboxMails");

            migrationBuilder.DropTable(
                name: "OwnMoneyWords");

            migrationBuilder.DropTable(
                name: "PaymentPlanApprovals");

            migrationBuilder.DropTable(
                name: "Postcodes");

            migrationBuilder.DropTable(
                name: "ReceivedFileContent");

            migrationBuilder.DropTable(
                name: "RefundAccounts");

            migrationBuilder.DropTable(
                name: "RegistrationLimits");

            migrationBuilder.DropTable(
                name: "RegistrationTerms");

            migrationBuilder.DropTable(
                name: "ReportCovers");

            migrationBuilder.DropTable(
                name: "ReportPieces");

            migrationBuilder.DropTable(
                name: "ReportRequests");

            migrationBuilder.DropTable(
                name: "RetentionApprovals");

            migrationBuilder.DropTable(
                name: "Sandboxes");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropTable(
                name: "SavedReports");

            migrationBuilder.DropTable(
                name: "SearchTerms");

            migrationBuilder.DropTable(
                name: "SignInSessions");

            migrationBuilder.DropTable(
                name: "SmallestPayouts");

            migrationBuilder.DropTable(
                name: "TakenForms");

            migrationBuilder.DropTable(
                name: "ThreadReadings");

            migrationBuilder.DropTable(
                name: "ThrottleCounts");

            migrationBuilder.DropTable(
                name: "UploadFilePieces");

            migrationBuilder.DropTable(
                name: "UploadLayouts");

            migrationBuilder.DropTable(
                name: "UploadPaperContents");

            migrationBuilder.DropTable(
                name: "UploadPieces");

            migrationBuilder.DropTable(
                name: "WebhookLogs");

            migrationBuilder.DropTable(
                name: "WebhookPortfolios");

            migrationBuilder.DropTable(
                name: "WebhookTries");

            migrationBuilder.DropTable(
                name: "Agreements");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "BankAccountChanges");

            migrationBuilder.DropTable(
                name: "PaymentOrderLines");

            migrationBuilder.DropTable(
                name: "CustomerApplications");

            migrationBuilder.DropTable(
                name: "Disputes");

            migrationBuilder.DropTable(
                name: "FeeBandTables");

            migrationBuilder.DropTable(
                name: "HelpArticles");

            migrationBuilder.DropTable(
                name: "InboxItems");

            migrationBuilder.DropTable(
                name: "PaymentPlans");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "Documents");

            migrationBuilder.DropTable(
                name: "Invoices");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "RetentionRules");

            migrationBuilder.DropTable(
                name: "UploadPapers");

            migrationBuilder.DropTable(
                name: "WebhookDeliveries");

            migrationBuilder.DropTable(
                name: "PaymentOrders");

            migrationBuilder.DropTable(
                name: "ReceivedFileItems");

            migrationBuilder.DropTable(
                name: "Packages");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "RegistrationDrafts");

            migrationBuilder.DropTable(
                name: "Registrations");

            migrationBuilder.DropTable(
                name: "UploadBatches");

            migrationBuilder.DropTable(
                name: "WebhookEndpoints");

            migrationBuilder.DropTable(
                name: "WebhookEvents");

            migrationBuilder.DropTable(
                name: "IncomingPayments");

            migrationBuilder.DropTable(
                name: "ReceivedFiles");

            migrationBuilder.DropTable(
                name: "MessageThreads");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "Debtors");

            migrationBuilder.DropTable(
                name: "Portfolios");

            migrationBuilder.DropTable(
                name: "Creditors");
        }
    }
}
